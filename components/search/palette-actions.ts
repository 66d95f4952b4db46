import type { IconName } from "@/components/ui/icon";
import {
	canNameManagers,
	communitiesToManage,
	communitiesToTakePartIn,
	moderatesSomewhere,
} from "@/lib/communities/policy";
import { LOCALES } from "@/lib/i18n/locales";
import { type MessageKey, type MessageValues, type Translate, translator } from "@/lib/i18n/translator";
import { canSeeInsights } from "@/lib/insights/policy";
import { canImportPractices } from "@/lib/practice-files/policy";
import { canKeepRegister } from "@/lib/proposals/policy";
import { canSeeGaps } from "@/lib/search/policy";
import { searchable } from "@/lib/text";
import { isAdministrator, isHubLead, type Viewer, type ViewerMembership } from "@/lib/viewer";
import type { PaletteRow } from "./palette-answer";

interface PaletteAction {
	href: string;
	icon: IconName;
	key: MessageKey;
	values?: MessageValues;
}

/** What the viewer may begin in their communities. */
function beginnings(viewer: Viewer): PaletteAction[] {
	const inCommunity =
		(key: MessageKey, icon: IconName, hrefOf: (slug: string) => string) =>
		({ slug, name }: ViewerMembership): PaletteAction => ({
			href: hrefOf(slug),
			icon,
			key,
			values: { community: name },
		});
	const mine = communitiesToTakePartIn(viewer);
	return [
		...mine.map(inCommunity("search.quick.ask", "question", (slug) => `/communities/${slug}/posts/new?kind=question`)),
		...mine.map(inCommunity("search.quick.write", "practices", (slug) => `/practices/new?community=${slug}`)),
		...communitiesToManage(viewer).map(
			inCommunity("search.quick.meetup", "meetups", (slug) => `/communities/${slug}/meetups/new`),
		),
	];
}

/** Pages that the viewer may open and that are not found by their texts. */
function places(viewer: Viewer): PaletteAction[] {
	const place = (may: boolean, href: string, icon: IconName, key: MessageKey): PaletteAction[] =>
		may ? [{ href, icon, key }] : [];
	const administers = isAdministrator(viewer);
	return [
		...place(true, "/people/me", "person", "people.editTitle"),
		...place(true, "/people/me/notifications", "inbox", "telling.title"),
		...place(true, "/inbox", "inbox", "inbox.title"),
		...place(true, "/people/me/drafts", "edit", "drafts.title"),
		...place(true, "/meetups/calendar", "calendar", "month.title"),
		...place(true, "/meetups/feeds", "calendar", "feeds.title"),
		...place(true, "/practices", "practices", "practices.title"),
		...place(true, "/topics", "practices", "topics.title"),
		...place(true, "/communities", "communities", "shell.communities"),
		...place(true, "/meetups", "meetups", "shell.meetups"),
		...place(true, "/champions", "champions", "champions.title"),
		...place(true, "/people", "people", "people.title"),
		...place(true, "/proposals", "announce", "proposals.title"),
		...place(canImportPractices(viewer).allowed, "/practices/import", "upload", "practiceFiles.import.open"),
		...place(moderatesSomewhere(viewer), "/manage", "flag", "cockpit.allTitle"),
		...place(canSeeInsights(viewer).allowed, "/hub/insights", "insights", "shell.insights"),
		...place(canNameManagers(viewer).allowed, "/hub/communities", "communities", "communities.withoutManager.title"),
		...place(canKeepRegister(viewer).allowed, "/hub/proposals", "announce", "proposals.hub.title"),
		...place(canNameManagers(viewer).allowed, "/hub/moderation", "flag", "moderation.hub.title"),
		...place(canSeeGaps(viewer).allowed, "/hub/gaps", "search", "gaps.title"),
		...place(isHubLead(viewer), "/champions/nominations", "star", "champions.nominations"),
		...place(administers, "/admin", "admin", "admin.title"),
		...place(administers, "/admin/people", "people", "admin.people.title"),
		...place(administers, "/admin/imports", "upload", "imports.title"),
		...place(administers, "/admin/mail", "mail", "admin.mail.title"),
		...place(administers, "/admin/jobs", "clock", "admin.jobs.title"),
		...place(administers, "/admin/settings", "admin", "search.quick.settings"),
	];
}

const MOST_SHOWN = 5;
const languages = LOCALES.map((locale) => translator(locale));

/** Whether each typed word begins a word of the action, in one of the languages or in several. */
function answersTo(typed: string) {
	const words = searchable(typed).split(" ").filter(Boolean);
	return ({ key, values }: PaletteAction): boolean => {
		const said = languages.map((t) => ` ${searchable(t(key, values)).replaceAll(/[\u2066-\u2069]/g, "")}`).join(" ");
		return words.every((word) => said.includes(` ${word}`));
	};
}

const rowOf =
	(t: Translate) =>
	({ href, icon, key, values }: PaletteAction): PaletteRow => ({ href, icon, title: [t(key, values)] });

/** What one may do and where one may go, where its words are typed; before that, a few of each in the community opened last. */
export function paletteActions(viewer: Viewer, t: Translate, typed: string, lastCommunity?: string): PaletteRow[] {
	const all = beginnings(viewer);
	if (typed.trim() !== "")
		return [...all, ...places(viewer)].filter(answersTo(typed)).slice(0, MOST_SHOWN).map(rowOf(t));
	const last = all.filter(({ values }) => values?.community === lastCommunity);
	const [first] = all;
	const usual = last.length > 0 ? last : all.filter(({ values }) => values?.community === first?.values?.community);
	return [...usual, ...places(viewer).slice(0, 2)].map(rowOf(t));
}
