import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { visitorRequest } from "@/app/_web/visitor-request";
import { visitorContext } from "@/components/request-context";
import { slidesText } from "@/components/speakers/slides-text";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayIn, timeBeside, timeOfDay, weekday } from "@/lib/clock";
import { PHOTOS_ACCEPTED, SLIDES_ACCEPTED } from "@/lib/files/kinds";
import type { Locale } from "@/lib/i18n/locales";
import { listedText } from "@/lib/isolated";
import { type SpeakersOwnPage, speakersOwnPage } from "@/lib/speakers/links";
import { lineStart } from "@/lib/text";
import { zoneCity } from "@/lib/zone-city";
import { photoAction, sendInAction, slidesAction, withdrawAction } from "./actions";

async function linkNotValid() {
	const { t } = await visitorRequest();
	return <PageHead title={t("speakers.page.goneTitle")} lede={t("speakers.page.goneText")} />;
}

const SENT = {
	texts: "speakers.page.saved",
	photo: "speakers.page.photoSent",
	slides: "speakers.page.uploaded",
} as const;

const pageOf = cache(async (token: string) => speakersOwnPage(token, (await visitorRequest()).at));

export const generateMetadata = pageTitle(async ({ params }: PageProps<"/speaker/[token]">) => {
	await pageOf((await params).token);
	return (await visitorRequest()).t("speakers.page.title");
});

export default pageWithStatus(async function OwnPage({ params, searchParams }: PageProps<"/speaker/[token]">) {
	const { token } = await params;
	const { sent } = await searchParams;
	const { locale, t, at } = await visitorRequest();
	const speaker = await pageOf(token);
	return (
		<>
			<PageHead
				crumbs={[{ label: t("speakers.page.for", { community: speaker.community.name }) }]}
				title={speaker.subject}
				lede={`${t("speakers.page.hello", { name: speaker.name })}. ${t("speakers.page.lede")}`}
			/>
			{typeof sent === "string" && sent in SENT && (
				<div role="status" className="mb-6">
					<Notice>{t(SENT[sent as keyof typeof SENT])}</Notice>
				</div>
			)}
			<WhenAndWhere speaker={speaker} locale={locale} />
			{speaker.brief && (
				<Section title={t("speakers.page.brief")}>
					<p className="mt-2 whitespace-pre-line">{speaker.brief}</p>
				</Section>
			)}
			<Section title={t("speakers.page.texts")}>
				<ActionForm action={sendInAction} className="mt-4 grid gap-5">
					<input type="hidden" name="token" value={token} />
					<TextArea
						name="biography"
						label={t("speakers.page.biography")}
						hint={t("speakers.page.biographyHint")}
						defaultValue={speaker.biography}
						rows={4}
					/>
					<TextArea name="abstract" label={t("speakers.page.abstract")} defaultValue={speaker.abstract} rows={6} />
					<TextArea
						name="needs"
						label={t("speakers.page.needs")}
						hint={t("speakers.page.needsHint")}
						defaultValue={speaker.needs}
						rows={3}
					/>
					<div>
						<SubmitButton>{t("speakers.page.save")}</SubmitButton>
					</div>
				</ActionForm>
			</Section>
			<Section title={t("speakers.page.photo")}>
				{speaker.hasPhoto && (
					// biome-ignore lint/performance/noImgElement: access is checked, and the file already has its size.
					<img
						className="portrait mt-3"
						src={`/speaker/${token}/photo`}
						alt={t("speakers.photoOf", { name: speaker.name })}
					/>
				)}
				<FileForm kind="photo" accept={PHOTOS_ACCEPTED} action={photoAction} token={token} />
			</Section>
			<Section title={t("speakers.page.slides")}>
				{speaker.slidesFile && (
					<p className="mt-2 flex flex-wrap gap-x-3">
						<span>{slidesText(t, speaker.slidesFile, at, { locale, zone: speaker.meetup?.zone ?? "UTC" })}</span>
						<a className="text-link" href={`/speaker/${token}/slides`} data-native>
							{t("speakers.download")}
						</a>
					</p>
				)}
				<FileForm kind="slides" accept={SLIDES_ACCEPTED} action={slidesAction} token={token} />
			</Section>
			{speaker.mayWithdraw && (
				<Section title={t("speakers.page.withdraw")}>
					<div className="mt-4">
						<Dialog
							id="withdraw"
							title={t("speakers.page.withdrawTitle")}
							opener={t("speakers.page.withdrawButton")}
							close={t("speakers.page.withdrawKeep")}
						>
							<ActionForm action={withdrawAction} className="grid gap-4">
								<p>{t("speakers.page.withdrawText")}</p>
								<input type="hidden" name="token" value={token} />
								<SubmitButton look="danger">{t("speakers.page.withdrawButton")}</SubmitButton>
							</ActionForm>
						</Dialog>
					</div>
				</Section>
			)}
		</>
	);
}, linkNotValid);

interface FileProps {
	kind: "photo" | "slides";
	accept: string;
	action: FormAction;
	token: string;
}

function FileForm({ kind, accept, action, token }: FileProps) {
	const { t } = visitorContext();
	return (
		<ActionForm action={action} className="mt-4 grid gap-4">
			<input type="hidden" name="token" value={token} />
			<FileField
				name="file"
				label={t(`speakers.page.${kind}File`)}
				hint={t(`speakers.page.${kind}Hint`)}
				accept={accept}
			/>
			<div>
				<SubmitButton look="quiet">{t(`speakers.page.${kind}Upload`)}</SubmitButton>
			</div>
		</ActionForm>
	);
}

function WhenAndWhere({ speaker, locale }: { speaker: SpeakersOwnPage; locale: Locale }) {
	const { t } = visitorContext();
	const { meetup, agendaItem } = speaker;
	if (!meetup) return <p className="muted">{t("speakers.page.notYet")}</p>;
	const there = { locale, zone: meetup.zone };
	return (
		<>
			{meetup.state === "cancelled" && <Notice tone="danger">{t("speakers.page.cancelled")}</Notice>}
			<p dir="auto" className="font-semibold" lang={meetup.language}>
				{meetup.title}
			</p>
			<dl className="mt-3 grid gap-3">
				<div>
					<dt className="muted">{t("speakers.page.when")}</dt>
					<dd>
						{t("speakers.page.whenText", {
							day: lineStart(weekday(meetup.startsAt, there)),
							from: timeOfDay(meetup.startsAt, there),
							to: timeBeside(dayIn(meetup.startsAt, meetup.zone), meetup.endsAt, there),
							city: zoneCity(meetup.zone, locale),
						})}
						{agendaItem && <p>{t("speakers.page.part", agendaItem)}</p>}
					</dd>
				</div>
				{meetup.venues.length > 0 && (
					<div>
						<dt className="muted">{t("speakers.page.where")}</dt>
						{meetup.venues.map(({ id, name, directions }) => (
							<dd key={id}>{listedText([name, directions])}</dd>
						))}
					</div>
				)}
			</dl>
		</>
	);
}
