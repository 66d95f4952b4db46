import type { NamedChoice } from "@/components/communities/community-fields";
import { topics } from "@/lib/communities/queries";
import { nameIn } from "@/lib/i18n/names";
import { hubAndSpokes, unitWithId } from "@/lib/people/queries";
import type { Viewer } from "@/lib/viewer";

/** The topics and host units that a form of a community offers, with the unit that it has now. */
export async function communityChoices(
	viewer: Viewer,
	unitId?: string | null,
): Promise<{ topics: NamedChoice[]; units: NamedChoice[] }> {
	const [known, offered] = await Promise.all([topics(viewer), hubAndSpokes()]);
	const present = unitId && !offered.some(({ id }) => id === unitId) ? await unitWithId(unitId) : null;
	const named = ({ id, names }: (typeof offered)[number]) => ({ id, name: nameIn(viewer.locale, names) });
	return { topics: known.map(named), units: [...offered, ...(present ? [present] : [])].map(named) };
}
