"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { usePathname } from "next/navigation";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Suggestion, SuggestionGroup, Suggestions } from "@/components/search/suggestion";
import type { SearchBoxTexts } from "./search-box-texts";

export interface SearchListProps {
	field: Record<string, string>;
	/** What was typed before the list was there. */
	typed: string;
	/** Whether the person is still in the box. */
	focused: boolean;
	texts: SearchBoxTexts;
}

/** While somebody types fast, the server is asked once. */
const PAUSE = 150;

/** The search box with the list of what is found. Enter without a marked row searches for all. */
export function SearchList({ field, typed: before, focused, texts }: SearchListProps) {
	const [typed, setTyped] = useState(before);
	const [open, setOpen] = useState(focused);
	const isAsking = open && typed.trim() !== "";
	const { groups, said, isSearching } = useSuggestions(typed, isAsking);
	const input = useRef<HTMLInputElement>(null);
	const page = usePathname();

	// biome-ignore lint/correctness/useExhaustiveDependencies: the focus is taken over once.
	useLayoutEffect(() => {
		if (focused) input.current?.focus();
	}, []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a row has led to another page.
	useEffect(() => {
		setOpen(false);
	}, [page]);

	// The same list until something else is found: with another one the marked row would be lost.
	const shown = useMemo((): SuggestionGroup[] => {
		const all: Suggestion = { href: `/search?q=${encodeURIComponent(typed.trim())}`, title: texts.all };
		return [...groups, { label: "", items: [all] }];
	}, [groups, typed, texts.all]);
	return (
		<Autocomplete.Root
			mode="none"
			items={shown}
			itemToStringValue={(suggestion: Suggestion) => suggestion.title}
			value={typed}
			onValueChange={(value, { reason }) => {
				if (reason !== "item-press") setTyped(value);
			}}
			open={isAsking}
			onOpenChange={setOpen}
		>
			<Autocomplete.Input
				{...field}
				ref={input}
				autoComplete="off"
				// It sends the form, unless a row is marked.
				onKeyDown={(event) => event.key === "Enter" && setOpen(false)}
			/>
			<Autocomplete.Portal>
				<Autocomplete.Positioner sideOffset={10} positionMethod="fixed" className="search-positioner">
					<Autocomplete.Popup className="people-popup">
						<Autocomplete.Status className="sr-only">{isSearching ? texts.searching : said}</Autocomplete.Status>
						<Autocomplete.List>
							{(group: SuggestionGroup) => (
								<Autocomplete.Group key={group.label} items={group.items} className="search-group">
									{group.label && (
										<Autocomplete.GroupLabel className="search-group-label">{group.label}</Autocomplete.GroupLabel>
									)}
									<Autocomplete.Collection>
										{(suggestion: Suggestion) => (
											<Autocomplete.Item
												key={suggestion.href}
												value={suggestion}
												className="search-option"
												render={<a href={suggestion.href}>{null}</a>}
											>
												<span dir="auto">{suggestion.title}</span>
												{suggestion.note && (
													<span className="muted" dir="auto">
														{suggestion.note}
													</span>
												)}
											</Autocomplete.Item>
										)}
									</Autocomplete.Collection>
								</Autocomplete.Group>
							)}
						</Autocomplete.List>
					</Autocomplete.Popup>
				</Autocomplete.Positioner>
			</Autocomplete.Portal>
		</Autocomplete.Root>
	);
}

/** What the server offers for a text; while it is asked, what it offered before. */
function useSuggestions(typed: string, open: boolean): Suggestions & { isSearching: boolean } {
	const [answer, setAnswer] = useState<Suggestions & { to: string }>({ groups: [], said: "", to: "" });
	const query = typed.trim();
	useEffect(() => {
		if (!open) return;
		const asked = new AbortController();
		const pause = setTimeout(async () => {
			const address = `/search/suggestions?q=${encodeURIComponent(query)}`;
			const response = await fetch(address, { signal: asked.signal }).catch(() => null);
			if (response?.ok) setAnswer({ ...((await response.json()) as Suggestions), to: query });
		}, PAUSE);
		return () => {
			clearTimeout(pause);
			asked.abort();
		};
	}, [query, open]);
	return { ...answer, isSearching: answer.to !== query };
}
