"use client";

import { type DragEvent, type PointerEvent, type ReactNode, useEffect, useRef } from "react";

interface Props {
	label: string;
	/** Each card with its stage: changes when a card has moved. */
	cards: readonly string[];
	children: ReactNode;
}

const part = (target: EventTarget, selector: string) =>
	target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** Lets cards be dragged to another stage, and keeps the focus on a card that was moved by its buttons. */
export function BoardMoves({ label, cards, children }: Props) {
	const board = useRef<HTMLOListElement>(null);
	const dragged = useRef<HTMLElement>(null);
	const moved = useRef<string>(undefined);
	const places = cards.join();

	// biome-ignore lint/correctness/useExhaustiveDependencies: the card is in its new column once the places have changed.
	useEffect(() => {
		const card = moved.current && board.current?.querySelector<HTMLElement>(`[data-card="${moved.current}"]`);
		moved.current = undefined;
		if (!card) return;
		card.querySelector("a")?.focus({ preventScroll: true });
		card.scrollIntoView({ block: "nearest", inline: "nearest" });
	}, [places]);

	const light = (column: HTMLElement | null) => {
		for (const other of board.current?.children ?? []) other.toggleAttribute("data-over", other === column);
	};
	/** The button of the dragged card that moves it to the column. */
	const buttonTo = (column: HTMLElement | null) =>
		dragged.current?.querySelector<HTMLButtonElement>(`button[name="stage"][value="${column?.dataset.stage}"]`);

	return (
		<ol
			ref={board}
			className="board"
			aria-label={label}
			onPointerDown={({ target }: PointerEvent) => {
				const card = part(target, "[data-card]");
				// Text in the errors of a card can still be selected, and its buttons pressed.
				if (card) card.draggable = part(target, "form") === null;
			}}
			onSubmit={({ target }) => {
				moved.current = part(target, "[data-card]")?.dataset.card;
			}}
			onDragStart={(event: DragEvent) => {
				dragged.current = part(event.target, "[data-card]");
				event.dataTransfer.effectAllowed = "move";
				event.dataTransfer.setData("text/plain", dragged.current?.dataset.card ?? "");
			}}
			onDragOver={(event: DragEvent) => {
				const column = part(event.target, "[data-stage]");
				if (!buttonTo(column)) return light(null);
				event.preventDefault();
				event.dataTransfer.dropEffect = "move";
				light(column);
			}}
			onDrop={(event: DragEvent) => {
				const button = buttonTo(part(event.target, "[data-stage]"));
				light(null);
				if (!button) return;
				event.preventDefault();
				button.form?.requestSubmit(button);
			}}
			onDragEnd={() => {
				light(null);
				dragged.current = null;
			}}
		>
			{children}
		</ol>
	);
}
