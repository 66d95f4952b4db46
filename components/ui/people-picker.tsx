"use client";

import { Combobox } from "@base-ui/react/combobox";
import { type ClipboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { PeopleReport, PersonChoice } from "@/lib/people/people-report";
import { answersTo, chipOf, joinPeople, looksLikeList, splitPeople } from "@/lib/people/typed-people";
import { AvatarMark } from "./avatar-mark";
import { Icon } from "./icon";
import type { FoundChoices, PickerTexts, UnderstoodList } from "./people-answers";
import { PeopleQuestions } from "./people-questions";

export interface PickerProps {
	name: string;
	several?: boolean;
	/** What the field holds when the picker takes over. */
	text: string;
	/** Where the caret was in that text; null without the focus. */
	caret: number | null;
	report?: PeopleReport;
	texts: PickerTexts;
	/** The form begins anew, as it does once it has been sent. */
	onReset: () => void;
	/** Attributes that tie the input to its label, hint and error. */
	described: {
		id: string;
		"aria-label": string;
		"aria-invalid"?: true;
		"aria-describedby"?: string;
		required?: boolean;
	};
}

/** While somebody types fast, the server is asked once. */
const PAUSE = 120;
/** The connection or the server may be back by then. */
const PAUSE_AFTER_FAILURE = 3000;

/** People chosen so far are chips before the input. What the form sends is text, as it would be without script. */
export function PeoplePicker({
	name,
	several = false,
	text,
	caret,
	report: asked,
	texts,
	onReset,
	described,
}: PickerProps) {
	const start = startOf(text, several, asked !== undefined);
	const [entries, setEntries] = useState(start.entries);
	const [typed, setTyped] = useState(start.typed);
	const [report, setReport] = useState(asked);
	const { people, said, searching } = usePeople(typed);
	// The same list as long as the people are the same, also in another answer: with another list the marked row would be lost.
	const found = people.map(({ entry }) => entry).join("\n");
	const items = useMemo(() => (found === "" ? [] : found.split("\n")), [found]);
	const [open, setOpen] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const box = useRef<HTMLDivElement>(null);
	// A popup outside of a modal dialog could not be reached.
	const [container, setContainer] = useState<HTMLElement>();
	const sent = several ? joinPeople([...entries, typed]) : typed.trim() || (entries[0] ?? "");

	// biome-ignore lint/correctness/useExhaustiveDependencies: the focus is taken over once.
	useLayoutEffect(() => {
		setContainer(input.current?.closest("dialog") ?? undefined);
		if (caret === null) return;
		input.current?.focus();
		// Of several people, those known are no longer part of the text.
		const place = typed === text ? caret : typed.length;
		input.current?.setSelectionRange(place, place);
		setOpen(typed !== "");
	}, []);

	useEffect(() => {
		const form = input.current?.form;
		form?.addEventListener("reset", onReset);
		return () => form?.removeEventListener("reset", onReset);
	}, [onReset]);

	function add(entry: string | undefined) {
		if (entry) setEntries(several ? [...entries, entry] : [entry]);
		setTyped("");
	}

	function replace(before: string, entry: string) {
		if (several) setEntries((now) => [...new Set(now.map((one) => (one === before ? entry : one)))]);
		else add(entry);
		setReport((now) => now && { ...now, unclear: now.unclear.filter((one) => one.typed !== before) });
		input.current?.focus();
	}

	function correct(entry: string) {
		setEntries((now) => now.filter((one) => one !== entry));
		setReport((now) => now && { ...now, unclear: now.unclear.filter((one) => one.typed !== entry) });
		setTyped(entry);
		setOpen(true);
		input.current?.focus();
	}

	async function paste(event: ClipboardEvent) {
		const pasted = event.clipboardData.getData("text/plain");
		if (!several || !looksLikeList(pasted)) return;
		event.preventDefault();
		// At once, so that nothing is lost if the server cannot be reached: it understands them when the form is sent.
		const raw = splitPeople(pasted);
		setEntries((now) => [...new Set([...now, ...raw])]);
		const understood = await ask<UnderstoodList>("/people/find", {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ list: pasted }),
		});
		if (!understood) return;
		const entryOf = new Map(raw.map((one, index) => [one, understood.text.split("\n")[index] ?? one]));
		setEntries((now) => [...new Set(now.map((one) => entryOf.get(one) ?? one))]);
		setReport((now) => ({ ...understood, unclear: [...(now?.unclear ?? []), ...understood.unclear] }));
	}

	const unclear = report?.unclear.filter((one) => !several || entries.includes(one.typed)) ?? [];

	return (
		<>
			<Combobox.Root
				multiple
				autoHighlight
				filter={null}
				items={items}
				value={entries}
				// Whoever is chosen already stays chosen; only a chip is taken away.
				onValueChange={(chosen, { reason }) =>
					reason === "item-press" ? add(chosen.find((one) => !entries.includes(one))) : setEntries(chosen)
				}
				inputValue={typed}
				onInputValueChange={(value, { reason }) => reason === "input-change" && setTyped(value)}
				open={open && typed.trim() !== ""}
				onOpenChange={setOpen}
			>
				<Combobox.Chips ref={box} className="input people-box">
					{entries.map((entry) => (
						<Chip key={entry} entry={entry} texts={texts} onCorrect={correct} />
					))}
					<Combobox.Input
						{...described}
						ref={input}
						className="people-input"
						autoComplete="off"
						spellCheck={false}
						onPaste={paste}
						onKeyDown={(event) => {
							const [first] = items;
							const isMarked = event.currentTarget.hasAttribute("aria-activedescendant");
							if (event.key !== "Enter" || event.nativeEvent.isComposing || !open || isMarked || !first) return;
							// Of what was typed before the picker took over no row is marked: Enter would send the form.
							event.preventDefault();
							event.preventBaseUIHandler();
							add(entries.includes(first) ? undefined : first);
						}}
						aria-required={described.required}
						required={undefined}
					/>
				</Combobox.Chips>
				<Combobox.Portal container={container}>
					<Combobox.Positioner anchor={box} sideOffset={4} positionMethod="fixed" className="people-positioner">
						<Combobox.Popup className="people-popup">
							<Combobox.Status className="people-status">{searching ? texts.searching : said}</Combobox.Status>
							<Combobox.List className="people-list">
								{(entry: string) => <Option key={entry} person={people.find((one) => one.entry === entry)} />}
							</Combobox.List>
						</Combobox.Popup>
					</Combobox.Positioner>
				</Combobox.Portal>
			</Combobox.Root>
			<input type="hidden" name={name} value={sent} />
			{report && (
				<PeopleQuestions
					name={name}
					report={{ ...report, unclear, summary: unclear.length === report.unclear.length ? report.summary : "" }}
					several={several}
					live={{ choose: replace, correct, edit: texts.edit }}
				/>
			)}
		</>
	);
}

function Chip({ entry, texts, onCorrect }: { entry: string; texts: PickerTexts; onCorrect: (entry: string) => void }) {
	const { name, initials } = chipOf(entry);
	return (
		<Combobox.Chip className={initials ? "person-chip" : "person-chip unclear"} aria-label={name}>
			{initials && <AvatarMark initials={initials} name={name} size="small" />}
			{initials ? (
				<span dir="auto" className="name">
					{name}
				</span>
			) : (
				<button
					dir="auto"
					type="button"
					className="name"
					aria-label={`${texts.edit} ${name}`}
					onClick={() => onCorrect(entry)}
				>
					{name}
				</button>
			)}
			<Combobox.ChipRemove className="remove" aria-label={`${texts.remove} ${name}`}>
				<Icon name="close" />
			</Combobox.ChipRemove>
		</Combobox.Chip>
	);
}

function Option({ person }: { person?: PersonChoice }) {
	if (!person) return null;
	return (
		<Combobox.Item value={person.entry} className="person-option">
			<AvatarMark initials={person.initials} name={person.name} face={person.face} size="small" />
			<span className="min-w-0">
				<span dir="auto" className="who">
					{person.name}
				</span>
				<span className="place">{person.place}</span>
			</span>
			<Combobox.ItemIndicator className="chosen">
				<Icon name="check" />
			</Combobox.ItemIndicator>
		</Combobox.Item>
	);
}

/** Somebody known is a chip from the start; a name that is still being typed stays in the input. */
function startOf(text: string, several: boolean, answered: boolean): { entries: string[]; typed: string } {
	const all = several ? splitPeople(text) : [text.trim()].filter(Boolean);
	const known = all.filter((entry) => chipOf(entry).initials !== "");
	if (several && answered) return { entries: all, typed: "" };
	return { entries: known, typed: all.filter((entry) => !known.includes(entry)).join(several ? "; " : "") };
}

/** The people for what is typed, as the server finds them. */
function usePeople(typed: string) {
	const [found, setFound] = useState<FoundChoices & { query: string }>({ people: [], said: "", query: "" });
	const query = typed.trim();
	useEffect(() => {
		if (query === "") return;
		const stop = new AbortController();
		let wait = setTimeout(find, PAUSE);
		async function find() {
			const answer = await ask<FoundChoices>(`/people/find?${new URLSearchParams({ q: query })}`, {
				signal: stop.signal,
			});
			if (answer) setFound({ ...answer, query });
			else if (!stop.signal.aborted) wait = setTimeout(find, PAUSE_AFTER_FAILURE);
		}
		return () => {
			clearTimeout(wait);
			stop.abort();
		};
	}, [query]);
	const isCurrent = found.query === query;
	// Until the answer comes, those of the last one who still fit: Enter must not choose anybody else.
	const people = isCurrent ? found.people : found.people.filter(({ entry }) => answersTo(entry, query));
	return { people: query === "" ? [] : people, said: isCurrent ? found.said : "", searching: !isCurrent };
}

/** Null without a connection or after an error: the field then works as text. */
async function ask<Answer>(path: string, init: RequestInit): Promise<Answer | null> {
	try {
		const response = await fetch(path, init);
		return response.ok ? ((await response.json()) as Answer) : null;
	} catch {
		return null;
	}
}
