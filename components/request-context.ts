import { cache } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { type Translate, translator } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/viewer";

export interface VisitorContext {
	locale: Locale;
	t: Translate;
	/** The instant of the request, the same for the whole page. */
	at: Date;
}

export interface RequestContext extends VisitorContext {
	viewer: Viewer;
	zone: string;
}

interface Contexts {
	signedIn?: RequestContext;
	visitor?: VisitorContext;
}

/** React keeps one for each request that draws a page, and none for an action or a route. */
const contexts = cache((): Contexts => ({}));

/** Called by the gates in app/_web/session.ts. */
export function openRequestContext(viewer: Viewer, at: Date): RequestContext {
	const { locale, zone } = viewer;
	const kept = contexts();
	kept.signedIn ??= { viewer, locale, zone, t: translator(locale), at };
	return kept.signedIn;
}

/** Called by pages that need no account. */
export function openVisitorContext(locale: Locale, at: Date): VisitorContext {
	const kept = contexts();
	kept.visitor ??= { locale, t: translator(locale), at };
	return kept.visitor;
}

/** For server components: the signed-in viewer of this request, their language, zone and texts, and its instant. */
export function requestContext(): RequestContext {
	const { signedIn } = contexts();
	if (!signedIn) throw new Error("No gate of app/_web/session.ts was called before this component was drawn.");
	return signedIn;
}

/** For server components of pages that need no account. */
export function visitorContext(): VisitorContext {
	const { signedIn, visitor } = contexts();
	const context = visitor ?? signedIn;
	if (!context) throw new Error("visitorRequest() was not called before this component was drawn.");
	return context;
}
