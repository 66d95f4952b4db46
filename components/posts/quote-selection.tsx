"use client";

import { useEffect, useState } from "react";
import { quoteOf } from "@/lib/posts/quoting";

interface Props {
	/** The element around the form of a reply. */
	into: string;
	label: string;
}

interface Passage {
	text: string;
	article: HTMLElement;
	top: number;
	left: number;
}

const articleAt = (node: Node | null): HTMLElement | null =>
	(node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[data-quotable]") ?? null;

/** The passage that is selected, where it lies within one text. */
function selectedPassage(): Passage | null {
	const selection = document.getSelection();
	const text = selection?.toString().trim() ?? "";
	if (!selection || selection.rangeCount === 0 || text.length < 2) return null;
	const article = articleAt(selection.anchorNode);
	if (!article || article !== articleAt(selection.focusNode)) return null;
	const box = selection.getRangeAt(0).getBoundingClientRect();
	return { text, article, top: box.bottom + window.scrollY + 6, left: box.left + window.scrollX };
}

/** Adds a quote below what is typed already, and goes there. */
function addQuote(into: string, article: HTMLElement, text: string): boolean {
	const field = document.querySelector<HTMLTextAreaElement>(`#${into} textarea[name="body"]`);
	if (!field) return false;
	const typed = field.value.trimEnd();
	field.value = `${typed ? `${typed}\n\n` : ""}${quoteOf(text, article.dataset.wrote ?? "", article.dataset.quotable ?? "")}`;
	field.dispatchEvent(new Event("input", { bubbles: true }));
	field.focus();
	field.setSelectionRange(field.value.length, field.value.length);
	return true;
}

/** A button beside a selected passage, and quotes without leaving the page. Without script, the links lead to the page with the quote. */
export function QuoteSelection({ into, label }: Props) {
	const [passage, setPassage] = useState<Passage | null>(null);

	useEffect(() => {
		const look = () => setPassage(selectedPassage());
		const quoteWhole = (event: MouseEvent) => {
			const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a[data-quote]");
			const article = link && articleAt(link);
			// biome-ignore lint/performance/useDomNodeTextContent: paragraphs are kept apart, as they are shown.
			const text = article?.querySelector<HTMLElement>("[data-words]")?.innerText;
			if (article && text && addQuote(into, article, text)) {
				event.preventDefault();
				event.stopPropagation();
			}
		};
		document.addEventListener("selectionchange", look);
		document.addEventListener("click", quoteWhole, true);
		return () => {
			document.removeEventListener("selectionchange", look);
			document.removeEventListener("click", quoteWhole, true);
		};
	}, [into]);

	if (!passage) return null;
	return (
		<button
			type="button"
			className="button small quote-button"
			style={{ top: passage.top, left: passage.left }}
			// A pressed button would take the selection away before the click.
			onMouseDown={(event) => event.preventDefault()}
			onClick={() => {
				addQuote(into, passage.article, passage.text);
				document.getSelection()?.removeAllRanges();
			}}
		>
			{label}
		</button>
	);
}
