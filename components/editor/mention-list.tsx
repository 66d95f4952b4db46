"use client";

import { type Ref, useEffect, useImperativeHandle, useState } from "react";
import { AvatarMark } from "@/components/ui/avatar-mark";
import type { FoundReader, TypedMention } from "./mentions";

export interface MentionKeys {
	/** Whether the list has used the key. */
	press: (key: string) => boolean;
}

interface Props {
	id: string;
	typed: TypedMention;
	/** Answers `?q=` with the colleagues who may read the text. */
	from: string;
	label: string;
	keys: Ref<MentionKeys>;
	onChoose: (colleague: FoundReader) => void;
	onClose: () => void;
	/** The id of the marked row, for the field that keeps the focus. */
	onMark: (row: string | null) => void;
}

/** While somebody types fast, the server is asked once. */
const PAUSE = 120;

/** The colleagues whose names begin with what is typed after an `@`. The focus stays in the text. */
export function MentionList({ id, typed, from, label, keys, onChoose, onClose, onMark }: Props) {
	const people = useColleagues(from, typed.query);
	const [marked, setMarked] = useState(0);
	const row = (index: number) => `${id}-${index}`;
	const shown = people.length > 0;

	// biome-ignore lint/correctness/useExhaustiveDependencies: the mark begins at the top for each new list.
	useEffect(() => setMarked(0), [people]);
	useEffect(() => {
		onMark(shown ? row(marked) : null);
		return () => onMark(null);
	});

	useImperativeHandle(keys, () => ({
		press(key) {
			if (!shown) return false;
			const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
			const step = steps[key];
			if (step) setMarked((marked + step + people.length) % people.length);
			else if (key === "Enter" || key === "Tab") onChoose(people[marked] as FoundReader);
			else if (key === "Escape") onClose();
			else return false;
			return true;
		},
	}));

	if (!shown) return null;
	return (
		<div className="rich-mentions" style={{ left: typed.left, top: typed.bottom + 4 }}>
			<div role="listbox" id={id} aria-label={label}>
				{people.map((person, index) => (
					<div
						key={person.id}
						id={row(index)}
						role="option"
						aria-selected={index === marked}
						className="person-option"
						tabIndex={-1}
						onMouseMove={() => setMarked(index)}
						// The text keeps the focus.
						onMouseDown={(event) => {
							event.preventDefault();
							onChoose(person);
						}}
					>
						<AvatarMark initials={person.initials} name={person.name} face={person.face} />
						<span className="min-w-0 text-start">
							{person.name}
							<span className="block muted">{person.place}</span>
						</span>
					</div>
				))}
			</div>
		</div>
	);
}

function useColleagues(from: string, query: string): FoundReader[] {
	const [people, setPeople] = useState<FoundReader[]>([]);
	useEffect(() => {
		if (query === "") return setPeople([]);
		const asked = new AbortController();
		const pause = setTimeout(async () => {
			try {
				const answer = await fetch(`${from}?q=${encodeURIComponent(query)}`, { signal: asked.signal });
				setPeople(answer.ok ? ((await answer.json()) as { people: FoundReader[] }).people : []);
			} catch {
				// Somebody typed on, or the server is away.
				if (!asked.signal.aborted) setPeople([]);
			}
		}, PAUSE);
		return () => {
			clearTimeout(pause);
			asked.abort();
		};
	}, [from, query]);
	return people;
}
