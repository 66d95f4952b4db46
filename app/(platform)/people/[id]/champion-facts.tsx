import { FactLine } from "@/components/champions/fact-line";
import { requestContext } from "@/components/request-context";
import { Section } from "@/components/ui/page";
import { longDay } from "@/lib/clock";
import { nameIn } from "@/lib/i18n/names";
import type { ChampionFacts } from "@/lib/insights/contributions";

/** Of what somebody is a champion, until when, and what they did that the reader may see. */
export function ChampionSection({ facts, name }: { facts: ChampionFacts; name: string }) {
	const { viewer, t } = requestContext();
	const day = (column: string) => longDay(new Date(column), { locale: viewer.locale, zone: "UTC" });
	return (
		<Section title={t("champions.done.title")}>
			<ul className="mt-3 grid gap-1">
				{facts.terms.map((term) => (
					<li key={`${term.slug}-${term.endsOn}`}>
						<a className="text-link" href={`/champions?${new URLSearchParams({ topic: term.slug })}`}>
							{nameIn(viewer.locale, term.topic)}
						</a>{" "}
						{t("champions.done.term", { from: day(String(term.startsOn)), until: day(String(term.endsOn)) })}
					</li>
				))}
			</ul>
			<p className="mt-3">
				{facts.practices + facts.answers + facts.hosted + facts.spoken > 0 ? (
					<FactLine facts={facts} />
				) : (
					<span className="muted">{t("champions.done.none", { name })}</span>
				)}
			</p>
			{facts.named.length > 0 && (
				<ul className="rows mt-2">
					{facts.named.map((practice) => (
						<li key={practice.slug} className="row bare">
							<a className="row-link" href={`/practices/${practice.slug}`} lang={practice.language} dir="auto">
								{practice.title}
							</a>
							<span className="aside">{t("practices.otherUnits", { count: practice.reuseUnitCount })}</span>
						</li>
					))}
				</ul>
			)}
		</Section>
	);
}
