import type { NextRequest } from "next/server";
import { now } from "@/lib/clock";
import { asAnswer } from "@/lib/database-errors";
import { NotFound } from "@/lib/errors";
import { speakersOwnPage } from "@/lib/speakers/links";
import { isAdministrator, isEmployee, viewerOfSession } from "@/lib/viewer";
import { sessionCookieName } from "./session-cookie";

/** Whether somebody may send a file to an address at all. It is asked before the file is parsed; the verb asks more. */
export async function maySendFile(pathname: string, cookies: NextRequest["cookies"]): Promise<boolean> {
	const [, link] = /^\/speaker\/([^/]+)$/.exec(pathname) ?? [];
	if (link) return isOpenLink(decodeURIComponent(link));
	const token = cookies.get(sessionCookieName())?.value;
	const viewer = token ? await viewerOfSession(token, now()) : null;
	return viewer !== null && (pathname.startsWith("/admin/") ? isAdministrator(viewer) : isEmployee(viewer));
}

async function isOpenLink(token: string): Promise<boolean> {
	try {
		await speakersOwnPage(token, now());
		return true;
	} catch (error) {
		if (asAnswer(error) instanceof NotFound) return false;
		throw error;
	}
}
