import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import type { Translate } from "@/lib/i18n/translator";
import { fullName } from "@/lib/text";
import type { Viewer } from "@/lib/viewer";
import { Menu } from "./menu";
import type { RailPlace } from "./rail";

type Action = (form: FormData) => Promise<void>;

interface Props {
	viewer: Viewer;
	t: Translate;
	places: RailPlace[];
	themeAction: Action;
	localeAction: Action;
	signOutAction: Action;
}

const THEMES = [
	{ theme: "system", key: "shell.themeSystem" },
	{ theme: "light", key: "shell.themeLight" },
	{ theme: "dark", key: "shell.themeDark" },
] as const;

/** The person, their language and colours, the way out; on a phone also the places that the bottom bar has no room for. */
export function PersonMenu({ viewer, t, places, themeAction, localeAction, signOutAction }: Props) {
	return (
		<Menu
			className="person-menu"
			opener={
				<>
					<Avatar person={viewer} />
					<span className="sr-only">{t("shell.you")}</span>
				</>
			}
		>
			<p className="px-2.5 py-1 font-semibold">{fullName(viewer)}</p>
			<a href={`/people/${viewer.personId}`}>
				<Icon name="person" />
				{t("shell.profile")}
			</a>
			{places
				.filter((place) => place.secondary)
				.map((place) => (
					<a key={place.href} className="only-phone" href={place.href}>
						<span className="flex items-center gap-2.5">
							<Icon name={place.icon} />
							{place.label}
						</span>
					</a>
				))}
			<form action={localeAction} className="only-phone">
				<button
					type="submit"
					name="locale"
					value={viewer.locale === "fr" ? "en" : "fr"}
					lang={viewer.locale === "fr" ? "en" : "fr"}
				>
					<Icon name="globe" />
					{t("shell.otherLanguage")}
				</button>
			</form>
			<form action={themeAction}>
				{THEMES.map(({ theme, key }) => (
					<button key={theme} type="submit" name="theme" value={theme}>
						<Icon name="sun" />
						{t(key)}
					</button>
				))}
			</form>
			<form action={signOutAction}>
				<button type="submit">
					<Icon name="signout" />
					{t("shell.signOut")}
				</button>
			</form>
		</Menu>
	);
}
