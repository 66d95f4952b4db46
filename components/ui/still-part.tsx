"use client";

import { createElement, useMemo } from "react";
import type { AnsweringPlace } from "@/lib/answering";

interface Props {
	tag: string;
	attributes: Record<string, unknown>;
	/** HTML; in a document, where it stands already, its place in the list of the request. */
	inside: string | number;
}

/** As the server draws the document, from the request's own list. */
function ofRequest(place: number): string | undefined {
	return (globalThis as AnsweringPlace).dandelionAnswering?.getStore()?.stills[place];
}

/** What the document had, read once, before React takes it over: it may have to be drawn again. */
const kept = new Map<number, string>();

function ofDocument(place: number): string | undefined {
	const html = kept.get(place) ?? document.querySelector(`[data-still="${place}"]`)?.innerHTML;
	if (html !== undefined) kept.set(place, html);
	return html;
}

function htmlAt(place: number): string {
	const html = typeof window === "undefined" ? ofRequest(place) : ofDocument(place);
	if (html === undefined) throw new Error("what is still in this document is not at hand");
	return html;
}

/** The element of `Still`. In a document its HTML travels once: where it stands, and not beside it for React as well. */
export function StillPart({ tag, attributes, inside }: Props) {
	// One object for one HTML: React writes anew what comes in another.
	const own = useMemo(() => ({ __html: typeof inside === "string" ? inside : htmlAt(inside) }), [inside]);
	return createElement(tag, {
		...attributes,
		"data-still": typeof inside === "number" ? inside : undefined,
		dangerouslySetInnerHTML: own,
		suppressHydrationWarning: true,
	});
}
