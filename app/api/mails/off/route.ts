import type { NextRequest } from "next/server";
import { NotFound } from "@/lib/errors";
import { turnMailsOff } from "@/lib/people/mail-choice";

/** Turns off a kind of mail: for the button of the page, and for the one click of a mail program (RFC 8058). */
export async function POST(request: NextRequest): Promise<Response> {
	const link = request.nextUrl.searchParams.get("link") ?? "";
	try {
		await turnMailsOff(link);
	} catch (problem) {
		if (problem instanceof NotFound) return new Response(null, { status: 404 });
		throw problem;
	}
	// The body is not read: the address says everything, and a stranger may send any.
	return request.nextUrl.searchParams.has("page")
		? toPage(new URLSearchParams({ link, done: "1" }))
		: new Response(null, { status: 200 });
}

/** A program that opens the address instead of posting to it gets the page with the button. */
export function GET(request: NextRequest): Response {
	return toPage(new URLSearchParams({ link: request.nextUrl.searchParams.get("link") ?? "" }));
}

/** A path alone: behind a proxy the server does not know its own address. */
function toPage(query: URLSearchParams): Response {
	return new Response(null, { status: 303, headers: { location: `/mails/off?${query}` } });
}
