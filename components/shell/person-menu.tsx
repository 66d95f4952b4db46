"use client";

import { forgetDevice } from "@/components/check-in/forget-device";
import { AvatarMark } from "@/components/ui/avatar-mark";
import { Icon } from "@/components/ui/icon";
import { LanguageChoices, type LanguageWords } from "./language-menu";
import { Menu } from "./menu";
import type { NavigationItem } from "./navigation";

type Action = (form: FormData) => Promise<void>;

export interface PersonMenuTexts {
	you: string;
	name: string;
	initials: string;
	face: string | null;
	profile: { href: string; label: string };
	drafts: string;
	themes: { theme: "system" | "light" | "dark"; word: string }[];
	signOut: string;
}

interface Props {
	words: PersonMenuTexts;
	navigationItems: NavigationItem[];
	languages: LanguageWords["choices"];
	themeAction: Action;
	localeAction: Action;
	signOutAction: Action;
}

/** Profile, language, colours, sign-out; on a phone also the entries without room in the bottom bar. */
export function PersonMenu({ words, navigationItems, languages, themeAction, localeAction, signOutAction }: Props) {
	return (
		<Menu
			className="top-menu"
			opener={
				<>
					<AvatarMark initials={words.initials} name={words.name} face={words.face} size="small" />
					<span className="sr-only">{words.you}</span>
				</>
			}
		>
			<p className="px-2.5 py-1 font-semibold">{words.name}</p>
			<a href={words.profile.href}>
				<Icon name="person" />
				{words.profile.label}
			</a>
			<a href="/people/me/drafts">
				<Icon name="edit" />
				{words.drafts}
			</a>
			{navigationItems
				.filter((place) => place.secondary)
				.map((place) => (
					<a key={place.href} className="only-phone" href={place.href}>
						<span className="flex items-center gap-2.5">
							<Icon name={place.icon} />
							{place.label}
						</span>
					</a>
				))}
			<div className="only-phone">
				<LanguageChoices choices={languages} localeAction={localeAction} />
			</div>
			<form action={themeAction}>
				{words.themes.map(({ theme, word }) => (
					<button key={theme} type="submit" name="theme" value={theme}>
						<Icon name="sun" />
						{word}
					</button>
				))}
			</form>
			<form action={signOutAction} onSubmit={() => void forgetDevice()}>
				<button type="submit">
					<Icon name="signout" />
					{words.signOut}
				</button>
			</form>
		</Menu>
	);
}
