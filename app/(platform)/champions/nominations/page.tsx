import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { NominationStateTag } from "@/components/champions/nomination-state";
import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { RelativeTime } from "@/components/ui/time";
import { type ListedNomination, nominationsMadeBy, waitingNominations } from "@/lib/champions/queries";
import { nameIn, nameOf } from "@/lib/i18n/names";
import { dottedText } from "@/lib/isolated";
import { isHubLead } from "@/lib/viewer";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("champions.nominations"));

export default pageWithStatus(async function NominationsPage() {
	const { viewer, t } = await requireEmployee();
	const [waiting, mine] = await Promise.all([waitingNominations(viewer), nominationsMadeBy(viewer)]);
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("champions.title"), href: "/champions" }]}
				title={t("champions.nominations")}
				action={<ButtonLink href="/champions/nominate">{t("champions.nominate")}</ButtonLink>}
			/>
			{isHubLead(viewer) && (
				<Section title={t("champions.waiting")}>
					{waiting.length > 0 ? (
						<Nominations rows={waiting} />
					) : (
						<EmptyState title={t("champions.waitingEmptyTitle")}>{t("champions.waitingEmptyText")}</EmptyState>
					)}
				</Section>
			)}
			<Section title={t("champions.mine")}>
				{mine.length > 0 ? (
					<Nominations rows={mine} />
				) : (
					<EmptyState title={t("champions.mineEmptyTitle")}>{t("champions.mineEmptyText")}</EmptyState>
				)}
			</Section>
		</div>
	);
});

interface ListProps {
	rows: ListedNomination[];
}

function Nominations({ rows }: ListProps) {
	const { viewer, t } = requestContext();
	return (
		<ul className="rows">
			{rows.map((nomination) => (
				<li key={nomination.id} className="row">
					<Avatar person={nomination.nominee} />
					<div className="min-w-0">
						<a className="row-link font-semibold" href={`/champions/nominations/${nomination.id}`}>
							{t("champions.forTopic", {
								person: nameOf(t, nomination.nominee),
								topic: nameIn(viewer.locale, nomination.topic),
							})}
						</a>
						<p className="muted">
							{dottedText([
								nomination.orgUnit && nameIn(viewer.locale, nomination.orgUnit),
								nomination.nominatorId !== viewer.personId &&
									t("champions.proposedBy", { name: nameOf(t, nomination.nominator) }),
							])}
						</p>
					</div>
					<div className="aside md:grid md:justify-items-end md:gap-1">
						<NominationStateTag state={nomination.state} />
						<RelativeTime instant={nomination.createdAt} />
					</div>
				</li>
			))}
		</ul>
	);
}
