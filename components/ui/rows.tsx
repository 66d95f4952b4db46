"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "./button";
import { useForm } from "./form";
import { isTyped } from "./form-state";
import { Icon } from "./icon";
import { typedRowCount } from "./typed-rows";

export interface RowsTexts {
	add: string;
	/** By the number of the row: "Remove venue 2". */
	remove: readonly string[];
	removed: string;
	undo: string;
	/** For browsers without script. */
	empty: string;
}

export interface FormRow<Start> {
	/** Such as `venues[2]`. */
	name: string;
	index: number;
	/** What the form began with; missing for a new row. */
	start?: Start;
	/** The button that takes the row away; nothing without script. */
	remove: ReactNode;
}

interface Props<Start> {
	/** Name of the list, such as `venues`. */
	list: string;
	start: readonly Start[];
	/** Rows of a new form. */
	least: number;
	most: number;
	texts: RowsTexts;
	children: (row: FormRow<Start>) => ReactNode;
}

interface KeptRow<Start> {
	key: number;
	start?: Start;
	isRemoved: boolean;
}

/** Without script there is room for so many more. */
const SPARE = 3;

/**
 * The rows of a list in a form, added and removed by a button. A removed row stays where it was until the form is sent, and can be taken
 * back. Without script there are empty rows, and a row is removed by emptying it.
 */
export function Rows<Start>({ list, start, least, most, texts, children }: Props<Start>) {
	const { state } = useForm();
	const begin = (): KeptRow<Start>[] => {
		const count = Math.max(least, isTyped(state) ? typedRowCount(state.values, list) : start.length);
		return Array.from({ length: Math.min(count, most) }, (_, key) => ({ key, start: start[key], isRemoved: false }));
	};
	const [rows, setRows] = useState(begin);
	const [attempt, setAttempt] = useState(state.attempt);
	const box = useRef<HTMLDivElement>(null);
	const added = useRef(false);
	if (attempt !== state.attempt) {
		setAttempt(state.attempt);
		setRows(begin());
	}
	useEffect(() => {
		if (!added.current) return;
		added.current = false;
		const last = [...(box.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].at(-1);
		last?.querySelector<HTMLElement>("select, input:not([type=hidden]), textarea")?.focus();
	});

	const present = rows.filter((row) => !row.isRemoved);
	const change = (key: number, isRemoved: boolean) =>
		setRows((now) => now.map((row) => (row.key === key ? { ...row, isRemoved } : row)));
	const nameOf = (index: number) => `${list}[${index}]`;

	return (
		<div ref={box} className="grid gap-3">
			{rows.map((row) => {
				const index = present.indexOf(row);
				const remove = (
					<button
						type="button"
						className={`${buttonClass({ look: "plain", small: true })} only-script row-remove`}
						aria-label={texts.remove[index]}
						title={texts.remove[index]}
						onClick={() => change(row.key, true)}
					>
						<Icon name="trash" />
					</button>
				);
				return (
					<div key={`${attempt} ${row.key}`}>
						{/* What was typed stays in it, and is not sent. */}
						<fieldset disabled={row.isRemoved} hidden={row.isRemoved} data-row={row.isRemoved ? undefined : ""}>
							{children({
								name: row.isRemoved ? `removed[${row.key}]` : nameOf(index),
								index,
								start: row.start,
								remove,
							})}
						</fieldset>
						{row.isRemoved && (
							<p className="muted flex items-center gap-3" aria-live="polite">
								{texts.removed}
								<button
									type="button"
									className={buttonClass({ look: "plain", small: true })}
									// biome-ignore lint/a11y/noAutofocus: the button that had the focus is gone.
									autoFocus
									onClick={() => change(row.key, false)}
								>
									{texts.undo}
								</button>
							</p>
						)}
					</div>
				);
			})}
			{present.length < most && (
				<p className="only-script">
					<button
						type="button"
						className={buttonClass({ look: "quiet", small: true })}
						onClick={() => {
							added.current = true;
							setRows((now) => [...now, { key: now.length, isRemoved: false }]);
						}}
					>
						<Icon name="plus" />
						{texts.add}
					</button>
				</p>
			)}
			<noscript>
				{Array.from({ length: Math.min(SPARE, most - present.length) }, (_, spare) => {
					const index = present.length + spare;
					return (
						<fieldset key={index} className="mt-3">
							{children({ name: nameOf(index), index, remove: null })}
						</fieldset>
					);
				})}
				<p className="muted mt-3">{texts.empty}</p>
			</noscript>
		</div>
	);
}
