import { unitChoices } from "@/components/people/place-choices";
import { countryChoices } from "@/lib/i18n/names";
import { countriesOfSites, hubAndSpokes } from "@/lib/people/queries";
import type { Viewer } from "@/lib/viewer";

/** Units and countries that the form of a card offers. */
export async function placesOfForm(viewer: Viewer) {
	const [units, countries] = await Promise.all([hubAndSpokes(), countriesOfSites()]);
	return { units: unitChoices(viewer, units), countries: countryChoices(viewer.locale, countries) };
}
