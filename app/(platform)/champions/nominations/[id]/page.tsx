import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { NominationStateTag } from "@/components/champions/nomination-state";
import { Icon } from "@/components/ui/icon";
import { PageHead, Section } from "@/components/ui/page";
import { canDecide } from "@/lib/champions/policy";
import { nominationPage, type ShownNomination } from "@/lib/champions/queries";
import { relativeDay } from "@/lib/clock";
import { NotFound } from "@/lib/errors";
import { nameIn, nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import { isId } from "@/lib/ids";
import { listedText } from "@/lib/isolated";
import { readSettings } from "@/lib/settings";
import type { Viewer } from "@/lib/viewer";
import { Decision } from "./decision";

const nominationOf = cache(async (id: string) => {
	if (!isId(id)) throw new NotFound();
	return nominationPage((await requireEmployee()).viewer, id);
});

function titleOf(nomination: ShownNomination, viewer: Viewer, t: Translate): string {
	const values = { person: nameOf(t, nomination.nominee), topic: nameIn(viewer.locale, nomination.topic) };
	return t(nomination.state === "granted" ? "champions.grantedTitle" : "champions.nominationTitle", values);
}

type Props = PageProps<"/champions/nominations/[id]">;

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { viewer, t } = await requireEmployee();
	return titleOf(await nominationOf((await params).id), viewer, t);
});

export default pageWithStatus(async function NominationPage({ params }: Props) {
	const { viewer, t, at } = await requireEmployee();
	const nomination = await nominationOf((await params).id);
	const { championTermMonths } = await readSettings();
	const when = relativeDay(nomination.createdAt, at, viewer);
	const place = [nomination.nominee.jobTitle, nomination.orgUnit && nameIn(viewer.locale, nomination.orgUnit)];
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: t("champions.title"), href: "/champions" },
						{ label: t("champions.nominations"), href: "/champions/nominations" },
					]}
					title={titleOf(nomination, viewer, t)}
				>
					<p className="mt-3 flex flex-wrap items-center gap-2">
						<a dir="auto" className="text-link" href={`/people/${nomination.nomineeId}`}>
							{nameOf(t, nomination.nominee)}
						</a>
						<span className="muted">{listedText(place)}</span>
						<NominationStateTag state={nomination.state} />
					</p>
				</PageHead>
				<Section title={t("champions.why")}>
					<p dir="auto" className="serif prose mt-3 whitespace-pre-line">
						{nomination.reason}
					</p>
					<p className="muted mt-2">{t("champions.proposedWhen", { name: nameOf(t, nomination.nominator), when })}</p>
				</Section>
				<Section title={t("champions.facts")}>
					{canDecide(viewer, nomination).allowed && <p className="muted mt-2">{t("champions.factsHint")}</p>}
					<ul className="rows">
						{nomination.evidence.map((fact) => (
							<li key={fact.id}>
								<p dir="auto" className="[overflow-wrap:anywhere]">
									{fact.note}
								</p>
								<a
									className="text-link mt-0.5 inline-flex items-center gap-1.5 [overflow-wrap:anywhere]"
									href={fact.path}
								>
									<Icon name="link" />
									{fact.path}
								</a>
							</li>
						))}
					</ul>
				</Section>
			</div>
			<aside>
				<Decision nomination={nomination} termMonths={championTermMonths} />
			</aside>
		</div>
	);
});
