import type { ReactElement } from "react";

const MOST_DRAWINGS = 40;
const drawings = new Map<string, string>();

/**
 * HTML of a drawing that many readers share, drawn once for the same data. `data` is compared as JSON and must hold
 * everything that decides the drawing: the figures as this viewer may see them, and the language.
 */
export async function cachedHtml(data: unknown, draw: () => ReactElement): Promise<string> {
	const key = JSON.stringify(data);
	let html = drawings.get(key);
	if (html === undefined) {
		// Next refuses a static import in a server component.
		const { renderToStaticMarkup } = await import("react-dom/server");
		html = renderToStaticMarkup(draw());
		if (drawings.size >= MOST_DRAWINGS) drawings.clear();
		drawings.set(key, html);
	}
	return html;
}
