import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { RequestStateTag } from "@/components/communities/request-state";
import { ButtonLink } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { fullInstant, relativeDay } from "@/lib/clock";
import { canChangeRequest } from "@/lib/communities/request-policy";
import { requestPage } from "@/lib/communities/request-queries";
import { NotFound } from "@/lib/errors";
import { languageNames, nameIn, nameOf } from "@/lib/i18n/names";
import type { MessageKey } from "@/lib/i18n/translator";
import { isId } from "@/lib/ids";
import { RequestDecision } from "./decision";
import { RequestPeople } from "./people";

const requestOf = cache(async (id: string) => {
	if (!isId(id)) throw new NotFound();
	return requestPage((await requireEmployee()).viewer, id);
});

type Props = PageProps<"/communities/proposed/[id]">;

export const generateMetadata = pageTitle(async ({ params }: Props) => (await requestOf((await params).id)).name);

export default pageWithStatus(async function ProposedCommunityPage({ params }: Props) {
	const { viewer, t, at } = await requireEmployee();
	const request = await requestOf((await params).id);
	const topics = [request.topic, ...request.moreTopics.map(({ names }) => names)].flatMap((names) =>
		names ? nameIn(viewer.locale, names) : [],
	);
	const facts = [
		[t("communityRequests.type"), t(`communities.kinds.${request.kind}`)],
		[t("communityRequests.visibility"), t(`communities.visibilities.${request.visibility}`)],
		[t("communityRequests.languages"), languageNames(viewer.locale, request.languages)],
		[t("communityRequests.topics"), topics.join(", ") || t("communityRequests.none")],
		[
			t("communityRequests.hostUnit"),
			request.orgUnit ? nameIn(viewer.locale, request.orgUnit) : t("communityRequests.none"),
		],
	];
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: t("communities.title"), href: "/communities" },
						{ label: t("communityRequests.title"), href: "/communities/proposed" },
					]}
					title={request.name}
					lede={request.purpose}
					action={
						canChangeRequest(viewer, request).allowed && (
							<ButtonLink href={`/communities/proposed/${request.id}/edit`} look="quiet">
								{t("communityRequests.change")}
							</ButtonLink>
						)
					}
				>
					<p className="mt-3 flex flex-wrap items-center gap-2">
						<RequestStateTag request={request} />
						<span className="muted">
							{t("communityRequests.proposedBy", {
								name: nameOf(t, request.proposer),
								when: relativeDay(request.createdAt, at, viewer),
							})}
						</span>
					</p>
				</PageHead>
				<Section title={t("communityRequests.audience")}>
					<p className="mt-3 whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
						{request.audience}
					</p>
				</Section>
				<Section title={t("communityRequests.charter")}>
					<div className="mt-3">
						{request.charterHtml ? (
							<Prose html={request.charterHtml} />
						) : (
							<p className="muted">{t("communityRequests.noCharter")}</p>
						)}
					</div>
				</Section>
				<Section title={t("communityRequests.facts")}>
					<dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
						{facts.map(([label, value]) => (
							<div key={label} className="contents">
								<dt className="muted">{label}</dt>
								<dd className="m-0">{value}</dd>
							</div>
						))}
					</dl>
				</Section>
				<Section title={t("communityRequests.historyTitle")}>
					<ol className="rows">
						{request.steps.map((step) => (
							<li key={step.id} className="row bare">
								<p>{t(stepKey(step.kind), { name: step.by ? nameOf(t, step.by) : t("shell.formerColleague") })}</p>
								<p className="aside muted">{fullInstant(step.at, viewer)}</p>
							</li>
						))}
					</ol>
				</Section>
			</div>
			<aside>
				<RequestDecision request={request} />
				<RequestPeople request={request} />
			</aside>
		</div>
	);
});

const stepKey = (kind: string) => `communityRequests.steps.${kind.split(".")[1]}` as MessageKey;
