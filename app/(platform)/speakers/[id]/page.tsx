import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { slidesText } from "@/components/speakers/slides-text";
import { SpeakerHistory } from "@/components/speakers/speaker-history";
import { RatingPanel, SpeakerLinkPanel, SpeakerSeatPanel, StagePanel } from "@/components/speakers/speaker-panels";
import { ButtonLink } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { env } from "@/lib/env";
import { canRate, canRunSpeakers } from "@/lib/speakers/policy";
import { speakerPage } from "@/lib/speakers/queries";
import { fullName } from "@/lib/text";
import { moveAction } from "../../communities/[slug]/speakers/actions";
import { inviteAction, rateAction, revokeLinkAction, sendLinkAction } from "./actions";

const speakerOf = cache(async (id: string) => speakerPage((await requireEmployee()).viewer, id));

export const generateMetadata = pageTitle(
	async ({ params }: PageProps<"/speakers/[id]">) =>
		(await speakerOf((await params).id)).name || (await requireEmployee()).t("shell.formerColleague"),
);

export default pageWithStatus(async function SpeakerPage({ params }: PageProps<"/speakers/[id]">) {
	const { viewer, t, at } = await requireEmployee();
	const speaker = await speakerOf((await params).id);
	const rights = {
		runs: canRunSpeakers(viewer, speaker.community).allowed,
		rates: canRate(viewer, speaker).allowed,
	};
	const part = { speaker, rights };
	const address = speaker.linkPath && new URL(speaker.linkPath, env().NEXTAUTH_URL).toString();
	const texts = [
		{ title: t("speakers.abstract"), text: speaker.abstract },
		{ title: t("speakers.biography"), text: speaker.biography },
		{ title: t("speakers.needs"), text: speaker.needs },
		{ title: t("speakers.brief"), text: speaker.brief },
	];
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: speaker.community.name, href: `/communities/${speaker.community.slug}/meetups` },
						{ label: t("speakers.title"), href: `/communities/${speaker.community.slug}/speakers` },
					]}
					title={speaker.name || t("shell.formerColleague")}
					lede={speaker.subject}
					action={
						rights.runs && (
							<ButtonLink href={`/speakers/${speaker.id}/edit`} look="quiet">
								{t("speakers.edit")}
							</ButtonLink>
						)
					}
				>
					<p className="chips mt-3.5">
						<Tag>{t(`speakers.kinds.${speaker.kind}`)}</Tag>
						{speaker.company && <Tag>{speaker.company}</Tag>}
						{speaker.proposedBy && (
							<Tag tone="blue">{t("speakers.proposedBy", { name: fullName(speaker.proposedBy) })}</Tag>
						)}
					</p>
				</PageHead>
				{speaker.conflictNote && (
					<div className="notice bloom">
						<div>
							<p className="font-semibold">{t("speakers.conflict")}</p>
							<p className="whitespace-pre-line">{speaker.conflictNote}</p>
						</div>
					</div>
				)}
				{speaker.photoFileId && (
					// biome-ignore lint/performance/noImgElement: access is checked, and the file already has its size.
					<img
						className="portrait mt-3"
						src={`/speakers/${speaker.id}/photo`}
						alt={t("speakers.photoOf", { name: speaker.name })}
					/>
				)}
				{texts.map(({ title, text }) => (
					<Section key={title} title={title}>
						{text ? (
							<p dir="auto" className="mt-2 whitespace-pre-line">
								{text}
							</p>
						) : (
							<p className="muted mt-2">{t("speakers.nothing")}</p>
						)}
					</Section>
				))}
				{speaker.slidesFile && (
					<Section title={t("speakers.slides")}>
						<p className="mt-2">{slidesText(t, speaker.slidesFile, at, viewer)}</p>
						<p className="mt-1.5">
							<a className="text-link" href={`/speakers/${speaker.id}/slides`} data-native>
								{t("speakers.download")}
							</a>
						</p>
					</Section>
				)}
				<Section title={t("speakers.history.title")}>
					<SpeakerHistory deeds={speaker.history} />
				</Section>
			</div>
			<aside>
				<StagePanel {...part} moveAction={moveAction} />
				<SpeakerSeatPanel {...part} inviteAction={inviteAction} />
				<RatingPanel {...part} rateAction={rateAction} />
				<SpeakerLinkPanel {...part} address={address} sendAction={sendLinkAction} revokeAction={revokeLinkAction} />
			</aside>
		</div>
	);
});
