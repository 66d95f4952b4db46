"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { LanguageMenu, type LanguageWords } from "./language-menu";

export interface TopBarTexts {
	/** Null for guests, who have no search. */
	search: { label: string; shortcut: string } | null;
	inbox: string;
	/** Number on the bell; null when everything is read. */
	unread: string | null;
	language: LanguageWords;
}

interface Props {
	words: TopBarTexts;
	localeAction: (form: FormData) => Promise<void>;
	children: ReactNode;
}

/** Search, language, inbox and person menu. */
export function TopBar({ words: { search, inbox, unread, language }, localeAction, children }: Props) {
	return (
		<header className="top">
			{search && (
				<search className="flex-1">
					<form className="search-box" action="/search">
						<Icon name="search" />
						<input
							id="site-search"
							type="search"
							name="q"
							placeholder={search.label}
							aria-label={search.label}
							aria-keyshortcuts="/"
						/>
						<kbd>{search.shortcut}</kbd>
					</form>
				</search>
			)}
			<div className="top-tools">
				<LanguageMenu words={language} localeAction={localeAction} />
				<a className="tool" href="/inbox" aria-label={inbox}>
					<Icon name="inbox" />
					{unread && <span className="tool-count">{unread}</span>}
				</a>
				{children}
			</div>
		</header>
	);
}
