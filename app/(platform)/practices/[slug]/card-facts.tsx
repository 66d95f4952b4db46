import { requestContext } from "@/components/request-context";
import { countryChoices, nameIn, nameOf } from "@/lib/i18n/names";
import { isOwnPath } from "@/lib/own-path";
import type { PracticePage } from "@/lib/practices/practice-page";
import { TEAM_SIZES } from "@/lib/practices/templates";

/** What the card points at as evidence; null for a card without. */
export function cardSources({ sources, originalLanguage }: PracticePage) {
	const { t } = requestContext();
	if (sources.length === 0) return null;
	return (
		<ul className="rows mt-2">
			{sources.map(({ note, address, person }) => (
				<li key={`${note} ${address} ${person?.id}`} className="row bare">
					<span lang={originalLanguage} dir="auto" className="[overflow-wrap:anywhere]">
						{address ? (
							<a
								className="text-link"
								href={address}
								{...(isOwnPath(address) ? {} : { rel: "noreferrer", "data-native": true })}
							>
								{note}
							</a>
						) : (
							note
						)}
					</span>
					{person && (
						<span className="aside">
							<a className="text-link" href={`/people/${person.id}`}>
								{t("practiceLife.askPerson", { name: nameOf(t, person) })}
							</a>
						</span>
					)}
				</li>
			))}
		</ul>
	);
}

/** Units, countries and sizes of teams where a practice applies; null where it says nothing. */
export function cardPlaces({ appliesToUnits, countries, sizes }: PracticePage) {
	const { viewer, t } = requestContext();
	const list = (names: readonly string[]) =>
		new Intl.ListFormat(viewer.locale, { type: "unit", style: "short" }).format(names);
	const fitting = TEAM_SIZES.filter((size) => sizes.includes(size));
	const lines = [
		appliesToUnits.length > 0 &&
			t("practiceLife.appliesToUnits", {
				names: list(appliesToUnits.map(({ names }) => nameIn(viewer.locale, names))),
			}),
		countries.length > 0 &&
			t("practiceLife.appliesToCountries", {
				names: list(countryChoices(viewer.locale, countries).map(({ label }) => label)),
			}),
		fitting.length > 0 &&
			t("practiceLife.appliesToSizes", { names: list(fitting.map((size) => t(`practiceLife.sizes.${size}`))) }),
	].filter((line) => line !== false);
	if (lines.length === 0) return null;
	return (
		<ul className="mt-2 grid gap-1 text-ink-2">
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
		</ul>
	);
}
