import { headers } from "next/headers";
import { openVisitorContext, type VisitorContext } from "@/components/request-context";
import { now } from "@/lib/clock";
import { isDatabaseAway } from "@/lib/database-away";
import type { Locale } from "@/lib/i18n/locales";
import { negotiateLocale } from "./locale";
import { currentViewer } from "./session";

/** The language of the viewer, or of the browser: for somebody without an account, and while the database is away. */
export async function visitorLocale(): Promise<Locale> {
	const viewer = await currentViewer().catch((problem) => {
		if (isDatabaseAway(problem)) return null;
		throw problem;
	});
	return viewer?.locale ?? negotiateLocale((await headers()).get("accept-language"));
}

/** For pages that need no account. */
export async function visitorRequest(): Promise<VisitorContext> {
	return openVisitorContext(await visitorLocale(), now());
}
