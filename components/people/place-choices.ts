import { nameIn } from "@/lib/i18n/names";
import type { hubAndSpokes, sitesOfCountry } from "@/lib/people/queries";
import type { Viewer } from "@/lib/viewer";

/** The hub and its spokes as choices of a filter. */
export const unitChoices = ({ locale }: Viewer, units: Awaited<ReturnType<typeof hubAndSpokes>>) =>
	units.map(({ id, names }) => ({ value: id, label: nameIn(locale, names) }));

/** Sites as choices of a filter, with their town where the name does not say it. */
export const siteChoices = (sites: Awaited<ReturnType<typeof sitesOfCountry>>) =>
	sites.map(({ id, name, city }) => ({ value: id, label: name.includes(city) ? name : `${city} · ${name}` }));
