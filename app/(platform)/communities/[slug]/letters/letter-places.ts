import { openSites } from "@/lib/calendar/feeds";
import { nameIn } from "@/lib/i18n/names";
import { hubAndSpokes } from "@/lib/people/queries";
import type { Viewer } from "@/lib/viewer";

/** The units and sites that a letter may be for. */
export async function letterPlaces(viewer: Viewer) {
	const [units, sites] = await Promise.all([hubAndSpokes(), openSites()]);
	return {
		units: units.map(({ id, names }) => ({ id, name: nameIn(viewer.locale, names) })),
		sites: sites.map(({ id, name }) => ({ id, name })),
	};
}
