import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { recordVisit } from "@/lib/people/visits";
import { isAdministrator, isEmployee, type Viewer, viewerOfSession } from "@/lib/viewer";
import { negotiateLocale } from "./locale";
import { sessionCookieName } from "./session-cookie";

/**
 * The person behind this request, or null. Read from the database at every request, once: someone suspended is out at
 * the next click.
 */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
	// Both before the database is asked: of a visitor who has gone meanwhile Next tells nothing more.
	const [cookie, asked] = await Promise.all([cookies(), headers()]);
	const token = cookie.get(sessionCookieName())?.value;
	if (!token) return null;
	const viewer = await viewerOfSession(token, now());
	if (!viewer) return null;
	after(() => recordVisit(viewer, token, now()));
	return viewer.localeChosen
		? viewer
		: { ...viewer, locale: negotiateLocale(asked.get("accept-language"), viewer.locale) };
});

/** The viewer, or a trip to the sign-in page that leads back to where they were. */
export async function requireViewer(): Promise<Viewer> {
	const viewer = await currentViewer();
	if (viewer) return viewer;
	const here = (await headers()).get("x-dandelion-path") ?? "/";
	redirect(here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
}

/**
 * For pages of the house that guests do not enter.
 * @throws Refused
 */
export async function requireEmployee(): Promise<Viewer> {
	const viewer = await requireViewer();
	if (!isEmployee(viewer)) throw new Refused("employees_only");
	return viewer;
}

/** @throws Refused */
export async function requireAdministrator(): Promise<Viewer> {
	const viewer = await requireViewer();
	if (!isAdministrator(viewer)) throw new Refused("administrators_only");
	return viewer;
}
