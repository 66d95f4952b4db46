"use client";

import { useEffect, useRef, useState } from "react";

interface Props {
	texts: { title: string; none: string; wrong: string };
}

/** What decides the dates. */
const FIELDS =
	/^(repeats|monthWeekdayEvery|nth|weekday|monthDayEvery|monthDay|weekEvery|weekdays|rule|startsAt|startsAtTurn|zone)$/;
const PAUSE = 250;

/** The next dates of a series, as its rule is changed. Without script they show once it is saved. */
export function ComingDates({ texts }: Props) {
	const box = useRef<HTMLDivElement>(null);
	const [dates, setDates] = useState<string[] | null>(null);

	useEffect(() => {
		const form = box.current?.closest("form");
		if (!form) return;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let asked = "";
		const ask = async () => {
			const query = new URLSearchParams();
			for (const [name, value] of new FormData(form))
				if (typeof value === "string" && FIELDS.test(name)) query.append(name, value);
			if (query.toString() === asked) return;
			asked = query.toString();
			if (!query.get("startsAt")) return setDates(null);
			try {
				const response = await fetch(`/series/dates?${query}`);
				const answer = response.ok ? ((await response.json()) as { dates: string[] }) : null;
				// A later question may have been answered before.
				if (answer && asked === query.toString()) setDates(answer.dates);
			} catch {
				// The dates show once the series is saved.
			}
		};
		const askSoon = () => {
			clearTimeout(timer);
			timer = setTimeout(() => void ask(), PAUSE);
		};
		form.addEventListener("input", askSoon);
		form.addEventListener("change", askSoon);
		askSoon();
		return () => {
			clearTimeout(timer);
			form.removeEventListener("input", askSoon);
			form.removeEventListener("change", askSoon);
		};
	}, []);

	return (
		<div ref={box} className="only-script coming-dates order-last basis-full" aria-live="polite">
			<p className="font-semibold">{texts.title}</p>
			{dates === null || dates.length === 0 ? (
				<p className="muted">{dates ? texts.wrong : texts.none}</p>
			) : (
				<ol>
					{dates.map((date) => (
						<li key={date}>{date}</li>
					))}
				</ol>
			)}
		</div>
	);
}
