import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { openRequestContext, type RequestContext } from "@/components/request-context";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { countUse } from "@/lib/limits";
import { readItemsOf, visitThread } from "@/lib/notifications/inbox";
import { recordVisit } from "@/lib/people/visits";
import { recordOpened } from "@/lib/search/opened";
import { isAdministrator, isEmployee, type Viewer, viewerOfSession } from "@/lib/viewer";
import { afterAnswer } from "./after-answer";
import { clientAddress } from "./client-address";
import { negotiateLocale } from "./locale";
import { sessionCookieName } from "./session-cookie";

/** Who has the session of this request, or null. Read from the database once in each request, so that a suspension holds at once. */
const sessionViewer = cache(async (): Promise<Viewer | null> => {
	// Before the query: Next refuses both once the visitor has closed the connection.
	const [cookie, asked] = await Promise.all([cookies(), headers()]);
	const token = cookie.get(sessionCookieName())?.value;
	if (!token) return null;
	const viewer = await viewerOfSession(token, now());
	if (!viewer) return null;
	return viewer.localeChosen
		? viewer
		: { ...viewer, locale: negotiateLocale(asked.get("accept-language"), viewer.locale) };
});

/** The person of this request, or null. The request is a visit: of the person, of their session, of what the page shows. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
	// Before the query: Next refuses it once the visitor has closed the connection.
	const asked = await headers();
	const viewer = await sessionViewer();
	if (!viewer) return null;
	const [path = "/"] = (asked.get("x-dandelion-path") ?? "/").split("?");
	afterAnswer(viewer, "recordVisit", () => recordVisit(viewer, now()));
	afterAnswer(viewer, "readItemsOf", () => readItemsOf(viewer, path, now()));
	afterAnswer(viewer, "visitThread", () => visitThread(viewer, path, now()));
	afterAnswer(viewer, "recordOpened", () => recordOpened(viewer, path, now()));
	return viewer;
});

async function openOrSignIn(viewer: Viewer | null): Promise<RequestContext> {
	if (viewer) return openRequestContext(viewer, now());
	const here = (await headers()).get("x-dandelion-path") ?? "/";
	redirect(here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
}

function demandEmployee(request: RequestContext): RequestContext {
	if (!isEmployee(request.viewer)) throw new Refused("employees_only");
	return request;
}

/** For signed-in people. Others are sent to the sign-in page, which leads back here. */
export async function requireViewer(): Promise<RequestContext> {
	return openOrSignIn(await currentViewer());
}

/** @throws Refused for guests */
export async function requireEmployee(): Promise<RequestContext> {
	return demandEmployee(await requireViewer());
}

/** For what an open page asks by itself: that is no visit, and keeps no session alive. @throws Refused for guests */
export async function requireEmployeeUnvisited(): Promise<RequestContext> {
	return demandEmployee(await openOrSignIn(await sessionViewer()));
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
