import type { RequestContext } from "@/components/request-context";
import { longDay } from "@/lib/clock";
import { nameIn } from "@/lib/i18n/names";
import { roleMay } from "@/lib/membership-roles";
import type { SearchResults } from "@/lib/search/queries";
import type { SearchKind } from "@/lib/search/schema";
import { fullName, searchable } from "@/lib/text";
import { activeCommunities } from "@/lib/viewer";
import type { Suggestion, SuggestionGroup } from "./suggestion";

const MOST_OF_A_KIND = 3;
const MOST_ACTIONS = 4;
/** In the order of the list: what one goes to before what one reads. */
const KINDS = ["communities", "people", "practices", "meetups", "posts"] as const satisfies SearchKind[];

/** Results and actions for what is typed into the search box, in the viewer's words. */
export function suggestionGroups(context: RequestContext, results: SearchResults, typed: string): SuggestionGroup[] {
	const { t } = context;
	const found = KINDS.map((kind) => ({
		label: t(`search.kinds.${kind}`),
		items: itemsOf[kind](results, context).slice(0, MOST_OF_A_KIND),
	}));
	const groups = [...found, { label: t("search.actions"), items: actions(context, typed) }];
	return groups.filter(({ items }) => items.length > 0);
}

const itemsOf: Record<(typeof KINDS)[number], (results: SearchResults, context: RequestContext) => Suggestion[]> = {
	communities: ({ communities }, { t }) =>
		communities.rows.map(({ slug, name, memberCount }) => ({
			href: `/communities/${slug}`,
			title: name,
			note: t("communities.members", { count: memberCount }),
		})),
	people: ({ people }, { locale }) =>
		people.rows.map((person) => ({
			href: `/people/${person.id}`,
			title: fullName(person),
			note: [person.jobTitle, person.unit && nameIn(locale, person.unit)].filter(Boolean).join(" · "),
		})),
	practices: ({ practices }) =>
		practices.rows.map(({ slug, title, community }) => ({ href: `/practices/${slug}`, title, note: community.name })),
	meetups: ({ meetups }, { viewer }) =>
		meetups.rows.map(({ id, title, startsAt, community }) => ({
			href: `/meetups/${id}`,
			title,
			note: `${longDay(startsAt, viewer)} · ${community.name}`,
		})),
	posts: ({ posts }) =>
		posts.rows.map(({ id, title, community }) => ({
			href: `/communities/${community.slug}/posts/${id}`,
			title,
			note: community.name,
		})),
};

/** What the viewer may begin in their communities, where its words hold those that are typed. */
function actions({ viewer, t }: RequestContext, typed: string): Suggestion[] {
	const words = searchable(typed).split(/\s+/).filter(Boolean);
	const offered = activeCommunities(viewer).flatMap(({ slug, name, role }) => [
		{ href: `/communities/${slug}/posts/new?kind=question`, title: t("search.ask", { community: name }) },
		...(roleMay(role, "manage")
			? [{ href: `/communities/${slug}/meetups/new`, title: t("search.newMeetup", { community: name }) }]
			: []),
	]);
	return offered.filter(({ title }) => words.every((word) => searchable(title).includes(word))).slice(0, MOST_ACTIONS);
}
