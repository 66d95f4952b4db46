import { createHash } from "node:crypto";
import { feedReader } from "@/app/_web/feed";
import { refusalResponse } from "@/app/_web/refusal-response";
import { setFilePolicy } from "@/app/_web/response-status";
import { databaseAwayResponse } from "@/app/_web/unavailable";
import { visitorLocale } from "@/app/_web/visitor-request";
import { feedFile } from "@/lib/calendar/feed-file";
import { noteReading } from "@/lib/calendar/feeds";
import { now } from "@/lib/clock";
import { asAnswer } from "@/lib/database-errors";
import { found, NotFound, Refused } from "@/lib/errors";

/** A calendar for subscriptions, without a session: the address is the secret. It has an ETag. */
export async function GET(request: Request, { params }: RouteContext<"/api/calendar/[file]">): Promise<Response> {
	const { file } = await params;
	setFilePolicy();
	try {
		return await calendarOf(file, request);
	} catch (error) {
		const problem = asAnswer(error);
		if (problem instanceof NotFound) return new Response(null, { status: 404 });
		if (problem instanceof Refused) return refusalResponse(problem, await visitorLocale());
		const away = await databaseAwayResponse(problem);
		if (away) return away;
		throw problem;
	}
}

async function calendarOf(address: string, request: Request): Promise<Response> {
	const at = now();
	const reader = found(await feedReader(address, at));
	const file = await feedFile(reader.viewer, reader.feedId, at);
	await noteReading(reader.feedId, at);
	const etag = `"${createHash("sha256").update(file).digest("base64url")}"`;
	const headers = {
		etag,
		"cache-control": "private, no-cache",
		"content-type": "text/calendar; charset=utf-8",
		"content-disposition": 'inline; filename="dandelion.ics"',
		"x-content-type-options": "nosniff",
		"x-robots-tag": "noindex",
	};
	const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
	if (known.some((tag) => tag.replace(/^W\//, "") === etag)) return new Response(null, { status: 304, headers });
	return new Response(file, { headers });
}
