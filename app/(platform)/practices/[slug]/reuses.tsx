import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Section } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import { nameIn, nameOf } from "@/lib/i18n/names";
import { isReuseElsewhere } from "@/lib/practices/policy";
import type { PracticePage } from "@/lib/practices/practice-page";

/** Units that use the practice, with their comments. */
export function Reuses({ practice }: { practice: PracticePage }) {
	const { viewer, t } = requestContext();
	if (practice.units.length === 0) return null;
	// A date of use has no zone.
	const day = (on: Date) => longDay(on, { locale: viewer.locale, zone: "UTC" });
	return (
		<>
			<Section title={t("practices.reuse.units")}>
				<ul className="rows">
					{practice.units.map((unit) => (
						<li key={unit.id} className="row bare">
							<span>
								{nameIn(viewer.locale, unit.names)}{" "}
								{!isReuseElsewhere(practice.orgUnitId, unit.id) && <Tag>{t("practices.reuse.ownUnit")}</Tag>}
							</span>
							<span className="aside">
								{t("practices.reuse.unitPeople", { count: unit.people, day: day(unit.lastUsedOn) })}
							</span>
						</li>
					))}
				</ul>
			</Section>
			<Section title={t("practices.reuse.results")}>
				<ul className="rows">
					{practice.uses.map((use) => (
						<li key={use.personId} className="row">
							<Avatar person={use} />
							<div className="min-w-0">
								{use.result ? (
									<p dir="auto" className="font-serif [overflow-wrap:anywhere]">
										{use.result}
									</p>
								) : (
									<p className="text-ink-3">{t("practices.reuse.noResult")}</p>
								)}
								<p className="muted mt-0.5">
									{t("practices.reuse.said", {
										name: nameOf(t, use),
										unit: nameIn(viewer.locale, use.unit),
										day: day(use.usedOn),
									})}
								</p>
							</div>
						</li>
					))}
				</ul>
			</Section>
		</>
	);
}
