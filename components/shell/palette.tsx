"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { MarkedText, PaletteAnswer, PaletteRow } from "@/components/search/palette-answer";
import { Icon } from "@/components/ui/icon";

export interface PaletteProps {
	/** What was typed before it came. */
	typed: string;
	/** Leads to a page of the product. */
	open: (href: string) => void;
	onClose: () => void;
}

/** While somebody types fast, the server is asked once. */
const PAUSE = 90;
const NOTHING: PaletteAnswer = { groups: [], said: "", all: "", close: "" };

const allResults = (query: string) => `/search?${new URLSearchParams({ q: query })}`;

/** Results while one types, what was opened lately, and actions: a dialog with a field and its list. */
export function Palette({ typed: start, open, onClose }: PaletteProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const input = useRef<HTMLInputElement>(null);
	const [typed, setTyped] = useState(start);
	const query = typed.trim();
	const { answer, isCurrent } = useAnswer(query);
	// The same list as long as the answer is the same: with another one the marked row would be lost.
	const groups = useMemo(() => {
		const all: PaletteRow = { href: allResults(query), icon: "search", title: [answer.all] };
		const shown = query && isCurrent ? [...answer.groups, { label: "", rows: [all] }] : answer.groups;
		return shown.map(({ label: name, rows }) => ({ label: name, items: rows }));
	}, [answer, query, isCurrent]);
	// Of the search box of the page, which says the same in the reader's language.
	const label = document.querySelector("#site-search")?.getAttribute("aria-label") ?? undefined;

	useLayoutEffect(() => {
		dialog.current?.showModal();
		input.current?.focus();
		input.current?.setSelectionRange(start.length, start.length);
	}, [start]);

	function leaveFor(href: string) {
		dialog.current?.close();
		open(href);
	}

	function onKeyDown(event: KeyboardEvent<HTMLInputElement> & { preventBaseUIHandler?: () => void }) {
		if (event.key === "Escape") {
			event.preventBaseUIHandler?.();
			event.preventDefault();
			dialog.current?.close();
		}
		if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
		event.preventBaseUIHandler?.();
		event.preventDefault();
		// A row of an earlier answer is not what was asked for.
		const marked = isCurrent ? dialog.current?.querySelector<HTMLAnchorElement>("a[data-highlighted]") : null;
		const href = marked?.getAttribute("href") ?? (query ? allResults(query) : null);
		if (href) leaveFor(href);
	}

	function onClick(event: MouseEvent<HTMLDialogElement>) {
		const target = event.target instanceof Element ? event.target : null;
		if (target && target === dialog.current) return dialog.current.close();
		const href = target?.closest("a")?.getAttribute("href");
		if (!href || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		leaveFor(href);
	}

	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, and Enter opens a row.
		<dialog ref={dialog} className="palette" aria-label={label} onClose={onClose} onClick={onClick}>
			<Autocomplete.Root
				inline
				open
				mode="none"
				filter={null}
				autoHighlight="always"
				keepHighlight
				items={groups}
				itemToStringValue={({ title }: PaletteRow) => title.join("")}
				value={typed}
				onValueChange={(value, { reason }) => {
					if (reason !== "item-press") setTyped(value);
				}}
			>
				<div className="palette-field">
					<Icon name="search" />
					<Autocomplete.Input
						ref={input}
						aria-label={label}
						placeholder={label}
						maxLength={100}
						autoComplete="off"
						spellCheck={false}
						dir="auto"
						onKeyDown={onKeyDown}
					/>
					<button type="button" aria-label={answer.close || undefined} onClick={() => dialog.current?.close()}>
						<Icon name="close" />
					</button>
				</div>
				<Autocomplete.Status className="sr-only">{isCurrent ? answer.said : ""}</Autocomplete.Status>
				<Autocomplete.List className="palette-list" aria-busy={!isCurrent}>
					{({ label: name, items }: { label: string; items: PaletteRow[] }) => (
						<Autocomplete.Group key={name} items={items} className="palette-group">
							{name && <Autocomplete.GroupLabel className="palette-label">{name}</Autocomplete.GroupLabel>}
							<Autocomplete.Collection>{(row: PaletteRow) => <Row key={row.href} row={row} />}</Autocomplete.Collection>
						</Autocomplete.Group>
					)}
				</Autocomplete.List>
			</Autocomplete.Root>
		</dialog>
	);
}

function Row({ row }: { row: PaletteRow }) {
	return (
		<Autocomplete.Item value={row} className="palette-row" render={(props) => <a {...props} href={row.href} />}>
			<Icon name={row.icon} />
			<span className="min-w-0">
				<span dir="auto" className="palette-title">
					<Marks text={row.title} />
				</span>
				{row.note && (
					<span dir="auto" className="palette-note">
						{row.note}
					</span>
				)}
				{row.passage && (
					<span dir="auto" className="palette-note">
						<Marks text={row.passage} />
					</span>
				)}
			</span>
		</Autocomplete.Item>
	);
}

function Marks({ text }: { text: MarkedText }) {
	let start = 0;
	return text.map((part, index) => {
		const key = start;
		start += part.length + 1;
		return index % 2 === 1 ? <mark key={key}>{part}</mark> : part;
	});
}

/** What the server offers for a text; while it is asked, what it offered before. */
function useAnswer(query: string): { answer: PaletteAnswer; isCurrent: boolean } {
	const [known, setKnown] = useState<{ answer: PaletteAnswer; query?: string }>({ answer: NOTHING });
	useEffect(() => {
		const asked = new AbortController();
		const pause = setTimeout(
			async () => {
				const response = await fetch(`/search/quick?${new URLSearchParams({ q: query })}`, {
					signal: asked.signal,
				}).catch(() => null);
				if (response?.ok) setKnown({ answer: (await response.json()) as PaletteAnswer, query });
			},
			query ? PAUSE : 0,
		);
		return () => {
			clearTimeout(pause);
			asked.abort();
		};
	}, [query]);
	return { answer: known.answer, isCurrent: known.query === query };
}
