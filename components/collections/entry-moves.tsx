"use client";

import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

interface Props {
	slug: string;
	label: string;
	/** In their order: changes when one has moved. */
	entryIds: readonly string[];
	moveAction: FormAction;
	children: ReactNode;
}

const entryAt = (target: EventTarget | null) =>
	target instanceof Element ? target.closest<HTMLElement>("[data-entry]") : null;

/** Lets entries be dragged by their handles and moved with Alt and an arrow; the focus stays with the entry that moved. */
export function EntryMoves({ slug, label, entryIds, moveAction, children }: Props) {
	const list = useRef<HTMLOListElement>(null);
	const form = useRef<HTMLDivElement>(null);
	const dragged = useRef<HTMLElement>(null);
	const moved = useRef<{ id: string; button: string }>(undefined);
	const order = entryIds.join();

	// biome-ignore lint/correctness/useExhaustiveDependencies: the entry is in its new place once the order has changed.
	useEffect(() => {
		if (!moved.current) return;
		const entry = list.current?.querySelector<HTMLElement>(`[data-entry="${moved.current.id}"]`);
		const buttons = entry?.querySelectorAll<HTMLButtonElement>("[data-move] button");
		const same = entry?.querySelector<HTMLButtonElement>(`[data-move="${moved.current.button}"] button`);
		moved.current = undefined;
		(same ?? buttons?.[0])?.focus({ preventScroll: true });
		entry?.scrollIntoView({ block: "nearest" });
	}, [order]);

	const light = (entry: HTMLElement | null, isBelow = false) => {
		for (const other of list.current?.children ?? []) {
			other.toggleAttribute("data-above", other === entry && !isBelow);
			other.toggleAttribute("data-below", other === entry && isBelow);
		}
	};
	const isBelow = (event: DragEvent, entry: HTMLElement) => {
		const { top, height } = entry.getBoundingClientRect();
		return event.clientY > top + height / 2;
	};
	const send = (practiceId: string, before: string) => {
		const fields = form.current?.querySelector("form");
		for (const [name, value] of Object.entries({ practiceId, before })) {
			const field = fields?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
			if (field) field.value = value;
		}
		fields?.requestSubmit();
	};
	const next = (entry: HTMLElement) => entry.nextElementSibling?.getAttribute("data-entry") ?? "";

	return (
		<>
			<div ref={form} hidden>
				<ActionForm action={moveAction} draft={null}>
					<input type="hidden" name="slug" value={slug} />
					<input type="hidden" name="practiceId" defaultValue="" />
					<input type="hidden" name="before" defaultValue="" />
				</ActionForm>
			</div>
			<ol
				ref={list}
				className="entry-list"
				aria-label={label}
				onSubmit={({ target }) => {
					const button = target instanceof Element ? target.closest("[data-move]") : null;
					const id = entryAt(target)?.dataset.entry;
					if (id && button) moved.current = { id, button: button.getAttribute("data-move") ?? "" };
				}}
				onKeyDown={(event: KeyboardEvent) => {
					const direction = event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : null;
					const typesText =
						event.target instanceof Element && event.target.closest("textarea, input, [contenteditable]");
					if (!event.altKey || !direction || typesText) return;
					const button = entryAt(event.target)?.querySelector<HTMLButtonElement>(`[data-move="${direction}"] button`);
					event.preventDefault();
					button?.click();
				}}
				onDragStart={(event: DragEvent) => {
					dragged.current = entryAt(event.target);
					if (!dragged.current) return;
					event.dataTransfer.effectAllowed = "move";
					event.dataTransfer.setData("text/plain", dragged.current.dataset.entry ?? "");
					event.dataTransfer.setDragImage(dragged.current, 16, 16);
				}}
				onDragOver={(event: DragEvent) => {
					const entry = entryAt(event.target);
					if (!dragged.current || !entry) return light(null);
					event.preventDefault();
					event.dataTransfer.dropEffect = "move";
					light(entry, isBelow(event, entry));
				}}
				onDrop={(event: DragEvent) => {
					const entry = entryAt(event.target);
					const own = dragged.current?.dataset.entry;
					light(null);
					if (!entry || !own) return;
					event.preventDefault();
					const before = isBelow(event, entry) ? next(entry) : (entry.dataset.entry ?? "");
					const stays = before === own || (dragged.current && next(dragged.current) === before);
					if (!stays) send(own, before);
				}}
				onDragEnd={() => {
					light(null);
					dragged.current = null;
				}}
			>
				{children}
			</ol>
		</>
	);
}
