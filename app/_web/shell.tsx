import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import type { NavigationItem } from "@/components/shell/navigation";
import { PageFrame, type PageFrameTexts } from "@/components/shell/page-frame";
import { Toast } from "@/components/shell/toast";
import { ActionForm } from "@/components/ui/form";
import { faceAddress } from "@/lib/files/addresses";
import { OFFERED_LOCALES } from "@/lib/i18n/locales";
import { languageName } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import { canSeeInsights } from "@/lib/insights/policy";
import { fullName, initials } from "@/lib/text";
import { isAdministrator, isEmployee, UNREAD_CEILING, type Viewer } from "@/lib/viewer";
import { firstCommunities } from "./first-communities";
import { readFlash } from "./flash";
import { localeAction, themeAction } from "./preferences-actions";
import { signOutAction } from "./sign-out-action";
import { undoAction } from "./undo-action";

function navigationItems(viewer: Viewer, t: Translate): NavigationItem[] {
	const meetups: NavigationItem = {
		href: "/meetups",
		also: ["/series", "/speakers"],
		label: t("shell.meetups"),
		icon: "meetups",
	};
	if (!isEmployee(viewer)) {
		return [{ href: "/", label: t("shell.home"), icon: "home" }, meetups];
	}
	return [
		{ href: "/", label: t("shell.home"), icon: "home" },
		{ href: "/communities", also: ["/proposals"], label: t("shell.communities"), icon: "communities" },
		meetups,
		{ href: "/practices", label: t("shell.practices"), icon: "practices" },
		{ href: "/champions", label: t("shell.champions"), icon: "champions" },
		...(canSeeInsights(viewer).allowed
			? ([{ href: "/hub/insights", label: t("shell.insights"), icon: "insights", secondary: true }] as const)
			: []),
		{ href: "/people", label: t("shell.people"), icon: "people", secondary: true },
		...(isAdministrator(viewer)
			? ([{ href: "/admin", label: t("shell.admin"), icon: "admin", secondary: true }] as const)
			: []),
	];
}

export async function Shell({ children }: { children: ReactNode }) {
	const { viewer, t, at } = requestContext();
	const flash = await readFlash();
	return (
		<>
			<PageFrame
				words={JSON.stringify(wordsFor(viewer, t, at))}
				localeAction={localeAction}
				themeAction={themeAction}
				signOutAction={signOutAction}
			>
				{children}
			</PageFrame>
			{flash && (
				<Toast id={flash.id} dismiss={t("shell.dismiss")}>
					<span>{t(flash.key, flash.values)}</span>
					{flash.undo && (
						<ActionForm action={undoAction}>
							<input type="hidden" name="verb" value={flash.undo.verb} />
							<input type="hidden" name="input" value={JSON.stringify(flash.undo.input)} />
							<button type="submit">{t("shell.undo")}</button>
						</ActionForm>
					)}
				</Toast>
			)}
		</>
	);
}

function wordsFor(viewer: Viewer, t: Translate, at: Date): PageFrameTexts {
	const counted = viewer.unread > UNREAD_CEILING ? `${UNREAD_CEILING}+` : String(viewer.unread);
	const unread = viewer.unread > 0 ? counted : null;
	const { named, total } = firstCommunities(viewer);
	return {
		skip: t("shell.skip"),
		rail: {
			label: t("shell.navigation"),
			product: t("shell.product"),
			navigationItems: navigationItems(viewer, t),
			communitiesLabel: t("shell.myCommunities"),
			communities: named.map(({ slug, name, accent }) => ({
				href: `/communities/${slug}`,
				name,
				accent,
			})),
			allCommunities:
				total > named.length
					? { href: "/communities?mine=true", name: t("shell.allMyCommunities", { count: total }) }
					: null,
		},
		top: {
			search: isEmployee(viewer) ? { label: t("shell.search"), shortcut: t("shell.shortcut") } : null,
			inbox: unread ? t("shell.inboxUnread", { count: viewer.unread, shown: unread }) : t("shell.inbox"),
			unread,
			language: {
				code: viewer.locale.toUpperCase(),
				label: t("shell.language", { name: languageName(viewer.locale, viewer.locale) }),
				choices: OFFERED_LOCALES.map((locale) => ({
					locale,
					name: languageName(locale, locale),
					current: locale === viewer.locale,
				})),
			},
		},
		person: {
			you: t("shell.you"),
			name: fullName(viewer),
			initials: initials(viewer),
			face: faceAddress(viewer, at),
			profile: { href: `/people/${viewer.personId}`, label: t("shell.profile") },
			drafts: t("drafts.menu", { count: viewer.draftKeys.length }),
			themes: [
				{ theme: "system", word: t("shell.themeSystem") },
				{ theme: "light", word: t("shell.themeLight") },
				{ theme: "dark", word: t("shell.themeDark") },
			],
			signOut: t("shell.signOut"),
		},
	};
}
