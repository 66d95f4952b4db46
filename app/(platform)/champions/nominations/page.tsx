import { page, titled } from "@/app/_web/house-page";
import { requireEmployee } from "@/app/_web/session";
import { NominationStateTag } from "@/components/champions/nomination-state";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { RelativeTime } from "@/components/ui/time";
import { type ListedNomination, nominationsMadeBy, waitingNominations } from "@/lib/champions/queries";
import { now } from "@/lib/clock";
import { nameIn, nameOf } from "@/lib/i18n/names";
import { type Translate, translator } from "@/lib/i18n/translator";
import { isHubLead, type Viewer } from "@/lib/viewer";

export const generateMetadata = titled(async () =>
	translator((await requireEmployee()).locale)("champions.nominations"),
);

export default page(async function NominationsPage() {
	const viewer = await requireEmployee();
	const t = translator(viewer.locale);
	const at = now();
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
						<Nominations rows={waiting} viewer={viewer} t={t} at={at} />
					) : (
						<EmptyState title={t("champions.waitingEmptyTitle")}>{t("champions.waitingEmptyText")}</EmptyState>
					)}
				</Section>
			)}
			<Section title={t("champions.mine")}>
				{mine.length > 0 ? (
					<Nominations rows={mine} viewer={viewer} t={t} at={at} />
				) : (
					<EmptyState title={t("champions.mineEmptyTitle")}>{t("champions.mineEmptyText")}</EmptyState>
				)}
			</Section>
		</div>
	);
});

interface ListProps {
	rows: ListedNomination[];
	viewer: Viewer;
	t: Translate;
	at: Date;
}

function Nominations({ rows, viewer, t, at }: ListProps) {
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
							{[
								nomination.orgUnit && nameIn(viewer.locale, nomination.orgUnit),
								nomination.nominatorId !== viewer.personId &&
									t("champions.proposedBy", { name: nameOf(t, nomination.nominator) }),
							]
								.filter(Boolean)
								.join(" · ")}
						</p>
					</div>
					<div className="aside md:grid md:justify-items-end md:gap-1">
						<NominationStateTag state={nomination.state} t={t} />
						<RelativeTime instant={nomination.createdAt} at={at} reader={viewer} />
					</div>
				</li>
			))}
		</ul>
	);
}
