import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { openRequestContext, type RequestContext } from "@/components/request-context";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { countUse } from "@/lib/limits";
import { readItemsOf, visitThread } from "@/lib/notifications/inbox";
import { recordVisit } from "@/lib/people/visits";
import { isAdministrator, isEmployee, type Viewer, viewerOfSession } from "@/lib/viewer";
import { clientAddress } from "./client-address";
import { negotiateLocale } from "./locale";
import { sessionCookieName } from "./session-cookie";

/** The person of this request, or null. Read from the database once in each request, so that a suspension holds at once. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
	// Before the query: Next refuses both once the visitor has closed the connection.
	const [cookie, asked] = await Promise.all([cookies(), headers()]);
	const token = cookie.get(sessionCookieName())?.value;
	if (!token) return null;
	const viewer = await viewerOfSession(token, now());
	if (!viewer) return null;
	const [path = "/"] = (asked.get("x-dandelion-path") ?? "/").split("?");
	after(() => recordVisit(viewer, now()));
	after(() => readItemsOf(viewer, path, now()));
	after(() => visitThread(viewer, path, now()));
	return viewer.localeChosen
		? viewer
		: { ...viewer, locale: negotiateLocale(asked.get("accept-language"), viewer.locale) };
});

/** For signed-in people. Others are sent to the sign-in page, which leads back here. */
export async function requireViewer(): Promise<RequestContext> {
	const viewer = await currentViewer();
	if (viewer) return openRequestContext(viewer, now());
	const here = (await headers()).get("x-dandelion-path") ?? "/";
	redirect(here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
}

/** @throws Refused for guests */
export async function requireEmployee(): Promise<RequestContext> {
	const request = await requireViewer();
	if (!isEmployee(request.viewer)) throw new Refused("employees_only");
	return request;
}

/** @throws Refused */
export async function requireAdministrator(): Promise<RequestContext> {
	const request = await requireViewer();
	if (!isAdministrator(request.viewer)) throw new Refused("administrators_only");
	return request;
}

/** Counts a search of pages whose lists can be searched. @throws TooOften */
export async function countSearch({ personId }: Viewer, words: string | undefined): Promise<void> {
	if (words) await countUse("search", { personId, sender: await clientAddress() }, now());
}
