"use client";

import { type ReactNode, useMemo } from "react";
import { Navigation, type NavigationTexts } from "./navigation";
import { PersonMenu, type PersonMenuTexts } from "./person-menu";
import { SoftNavigation } from "./soft-navigation";
import { TopBar, type TopBarTexts } from "./top-bar";

export interface PageFrameTexts {
	skip: string;
	rail: NavigationTexts;
	top: TopBarTexts;
	person: PersonMenuTexts;
}

interface Props {
	/** `PageFrameTexts` as JSON: one string costs React less than an object of two hundred. */
	words: string;
	localeAction: (form: FormData) => Promise<void>;
	themeAction: (form: FormData) => Promise<void>;
	signOutAction: (form: FormData) => Promise<void>;
	children: ReactNode;
}

/** The frame of every page: navigation, search, inbox and person menu. */
export function PageFrame({ words: text, localeAction, themeAction, signOutAction, children }: Props) {
	const words = useMemo(() => JSON.parse(text) as PageFrameTexts, [text]);
	return (
		<>
			<a className="skip" href="#content" data-native>
				{words.skip}
			</a>
			<div className="shell">
				<Navigation words={words.rail} />
				<div className="min-w-0">
					<TopBar words={words.top} localeAction={localeAction}>
						<PersonMenu
							words={words.person}
							navigationItems={words.rail.navigationItems}
							languages={words.top.language.choices}
							themeAction={themeAction}
							localeAction={localeAction}
							signOutAction={signOutAction}
						/>
					</TopBar>
					<main id="content" className="content" tabIndex={-1}>
						{children}
					</main>
				</div>
			</div>
			<SoftNavigation />
		</>
	);
}
