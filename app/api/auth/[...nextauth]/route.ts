import { cookies, headers } from "next/headers";
import { type NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/_web/auth";
import { clientAddress } from "@/app/_web/client-address";
import { deviceOfRequest } from "@/app/_web/device";
import { negotiateLocale } from "@/app/_web/locale";
import { refusalResponse } from "@/app/_web/refusal-response";
import { logFailedSignIn } from "@/app/_web/request-log";
import { clearSiteData } from "@/app/_web/response-status";
import { sessionCookieName } from "@/app/_web/session-cookie";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { countUse, TooOften } from "@/lib/limits";

type Context = RouteContext<"/api/auth/[...nextauth]">;

const FOLLOW_WITH_GET = 303;

async function answer(request: NextRequest, { params }: Context): Promise<Response> {
	const { nextauth } = await params;
	// It would let anybody write into the log.
	if (nextauth[0] === "_log") return new Response(null, { status: 404 });
	const locale = negotiateLocale((await headers()).get("accept-language"));
	const replacedToken = nextauth[0] === "callback" ? (await cookies()).get(sessionCookieName())?.value : undefined;
	const options = authOptions({
		locale,
		client: await clientAddress(),
		device: await deviceOfRequest(),
		replacedToken,
	});
	const response: Response = await NextAuth(request, { params }, options);
	logFailedSignIn(response.headers.get("location"));
	if (nextauth[0] === "signout" && request.method === "POST") clearSiteData();
	return response;
}

const isMailLink = (nextauth: string[]) => nextauth[0] === "callback" && nextauth[1] === "email";

async function refusalOfUse(): Promise<Response | null> {
	try {
		await countUse("signIn", { personId: null, sender: await clientAddress() }, now());
		return null;
	} catch (problem) {
		if (!(problem instanceof TooOften)) throw problem;
		return refusalResponse(problem, negotiateLocale((await headers()).get("accept-language")));
	}
}

function confirmFirst(request: NextRequest): Response {
	return NextResponse.redirect(
		new URL(`/sign-in/confirm${request.nextUrl.search}`, env().NEXTAUTH_URL),
		FOLLOW_WITH_GET,
	);
}

/** Mail scanners open links, and a link works once: GET shows a page with a button. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
	return isMailLink((await context.params).nextauth) ? confirmFirst(request) : answer(request, context);
}

/** Checks the origin: another site could sign the visitor in as somebody else. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
	// next-auth fails on a body it cannot read; its forms are of this type.
	if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
		return new Response(null, { status: 400 });
	const tooOften = await refusalOfUse();
	if (tooOften) return tooOften;
	const isElsewhere = request.headers.get("origin") !== new URL(env().NEXTAUTH_URL).origin;
	return isElsewhere && isMailLink((await context.params).nextauth) ? confirmFirst(request) : answer(request, context);
}
