import type { topics } from "@/lib/communities/queries";
import { countryChoices, languageChoices, nameIn } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { hubAndSpokes } from "@/lib/people/queries";
import type { Viewer } from "@/lib/viewer";
import { unitChoices } from "./place-choices";

/** Filters that several lists have. */
export const topicFilter = ({ locale }: Viewer, t: Translate, known: Awaited<ReturnType<typeof topics>>) => ({
	name: "topic",
	label: t("lists.topic"),
	all: t("lists.anyTopic"),
	choices: known.map(({ slug, names }) => ({ value: slug, label: nameIn(locale, names) })),
});

export const unitFilter = (
	viewer: Viewer,
	t: Translate,
	units: Awaited<ReturnType<typeof hubAndSpokes>>,
	label: string,
) => ({ name: "unit", label, all: t("lists.anyUnit"), choices: unitChoices(viewer, units) });

export const countryFilter = ({ locale }: Viewer, t: Translate, countries: readonly string[], label: string) => ({
	name: "country",
	label,
	all: t("lists.anyCountry"),
	choices: countryChoices(locale, countries),
});

export const languageFilter = ({ locale }: Viewer, t: Translate) => ({
	name: "language",
	label: t("lists.language"),
	all: t("lists.anyLanguage"),
	choices: languageChoices(locale),
});
