import type { ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand";
import { PersonMenu } from "@/components/shell/person-menu";
import { Rail, type RailPlace } from "@/components/shell/rail";
import { SoftNavigation } from "@/components/shell/soft-navigation";
import { Toast } from "@/components/shell/toast";
import { ActionForm } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { type Translate, translator } from "@/lib/i18n/translator";
import { canSeeInsights } from "@/lib/insights/policy";
import { fullName, initials } from "@/lib/text";
import { isAdministrator, isEmployee, livingCommunities, UNREAD_CEILING, type Viewer } from "@/lib/viewer";
import { readFlash } from "./flash";
import { localeAction, themeAction } from "./preferences-actions";
import { signOutAction } from "./sign-out-action";
import { undoAction } from "./undo-action";

function placesOf(viewer: Viewer, t: Translate): RailPlace[] {
	const meetups: RailPlace = {
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
		{ href: "/communities", label: t("shell.communities"), icon: "communities" },
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

/** How many of the viewer's communities the rail shows; the rest are one click away. */
const RAIL_COMMUNITIES = 8;

export async function Shell({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
	const t = translator(viewer.locale);
	const flash = await readFlash();
	const places = placesOf(viewer, t);
	const communities = livingCommunities(viewer).slice(0, RAIL_COMMUNITIES);
	const otherLocale = viewer.locale === "fr" ? "en" : "fr";
	const unread = viewer.unread > UNREAD_CEILING ? `${UNREAD_CEILING}+` : String(viewer.unread);
	return (
		<>
			<a className="skip" href="#content" data-native>
				{t("shell.skip")}
			</a>
			<div className="shell">
				<Rail
					label={t("shell.navigation")}
					places={places}
					communitiesLabel={t("shell.myCommunities")}
					communities={communities.map(({ slug, name }) => ({ href: `/communities/${slug}`, name }))}
					brand={
						<a className="brand" href="/">
							<BrandMark />
							{t("shell.product")}
						</a>
					}
				/>
				<div className="min-w-0">
					<header className="top">
						{isEmployee(viewer) && (
							<search className="flex-1">
								<form className="search-box" action="/search">
									<Icon name="search" />
									<input
										id="site-search"
										type="search"
										name="q"
										placeholder={t("shell.search")}
										aria-label={t("shell.search")}
										aria-keyshortcuts="Control+K /"
									/>
									<kbd>{t("shell.shortcut")}</kbd>
								</form>
							</search>
						)}
						<div className="top-tools">
							<form action={localeAction} className="not-phone">
								<button type="submit" className="tool" name="locale" value={otherLocale} lang={otherLocale}>
									<span aria-hidden="true">{t("shell.otherLanguageCode")}</span>
									<span className="sr-only">{t("shell.switchLanguage")}</span>
								</button>
							</form>
							<a
								className="tool"
								href="/inbox"
								aria-label={viewer.unread > 0 ? t("shell.inboxUnread", { count: viewer.unread }) : t("shell.inbox")}
							>
								<Icon name="inbox" />
								{viewer.unread > 0 && <span className="tool-count">{unread}</span>}
							</a>
							<PersonMenu
								words={{
									you: t("shell.you"),
									name: fullName(viewer),
									initials: initials(viewer),
									profile: t("shell.profile"),
									otherLanguage: t("shell.otherLanguage"),
									themes: [
										{ theme: "system", word: t("shell.themeSystem") },
										{ theme: "light", word: t("shell.themeLight") },
										{ theme: "dark", word: t("shell.themeDark") },
									],
									signOut: t("shell.signOut"),
								}}
								profileHref={`/people/${viewer.personId}`}
								otherLocale={otherLocale}
								places={places}
								themeAction={themeAction}
								localeAction={localeAction}
								signOutAction={signOutAction}
							/>
						</div>
					</header>
					<main id="content" className="content" tabIndex={-1}>
						{children}
					</main>
				</div>
			</div>
			{flash && (
				<Toast id={flash.id} dismiss={t("shell.dismiss")}>
					<span>{t(flash.key, flash.values)}</span>
					{flash.undo && (
						<ActionForm action={undoAction} summary={t("shell.formProblems")}>
							<input type="hidden" name="verb" value={flash.undo.verb} />
							<input type="hidden" name="input" value={JSON.stringify(flash.undo.input)} />
							<button type="submit">{t("shell.undo")}</button>
						</ActionForm>
					)}
				</Toast>
			)}
			<SoftNavigation />
		</>
	);
}
