import { type NextRequest, NextResponse } from "next/server";
import { FLASH_COOKIE } from "./app/_web/flash-cookie";
import { judgeForm } from "./app/_web/form-body";
import { formBoundsOf, isAsLargeAsFile } from "./app/_web/request-bounds";
import { REQUEST_ID, requestIdOf } from "./app/_web/request-id";

/**
 * Before every page: an id for the log, a nonce for its scripts, the path for the sign-in page to lead back to, and the end of a notice
 * that this page shows.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
	const refusal = request.method === "POST" && (await refusalOfForm(request));
	if (refusal) return refusal;
	const nonce = crypto.randomUUID().replaceAll("-", "");
	const policy = contentSecurityPolicy(nonce);
	const headers = new Headers(request.headers);
	headers.set("content-security-policy", policy);
	headers.set("x-nonce", nonce);
	const requestId = requestIdOf(headers.get(REQUEST_ID));
	headers.set(REQUEST_ID, requestId);
	headers.set("x-dandelion-path", request.nextUrl.pathname + request.nextUrl.search);
	const response = NextResponse.next({ request: { headers } });
	response.headers.set("content-security-policy", policy);
	response.headers.set(REQUEST_ID, requestId);
	// By hand: `response.cookies` would take it away from this page as well, before it has shown it.
	if (request.method === "GET" && request.cookies.has(FLASH_COOKIE))
		response.headers.append("set-cookie", `${FLASH_COOKIE}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`);
	return response;
}

/** Next parses a body before it calls an action: who sends a file, and what a form holds, is looked at here. */
async function refusalOfForm({
	nextUrl: { pathname },
	headers,
	body,
	cookies,
}: NextRequest): Promise<NextResponse | null> {
	const isForm = headers.has("next-action") || headers.get("content-type")?.startsWith("multipart/");
	if (isAsLargeAsFile(headers)) {
		const { maySendFile } = await import("./app/_web/upload-sender");
		if (!(await maySendFile(pathname, cookies))) return new NextResponse(null, { status: 403 });
		if (!isForm) return new NextResponse(null, { status: 413 });
	}
	const verdict = isForm ? await judgeForm(body, headers, formBoundsOf(pathname, headers)) : null;
	return verdict && new NextResponse(null, { status: verdict === "too_large" ? 413 : 400 });
}

function contentSecurityPolicy(nonce: string): string {
	const development = process.env.NODE_ENV === "development";
	return [
		"default-src 'self'",
		// React's development build evaluates strings to rebuild stacks; production does not.
		`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
		// Widths of meters and positions in drawings are style attributes.
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		// The hosts' page at the door stays within reach without a connection.
		"worker-src 'self'",
		"connect-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		// Signing in posts a form here and is sent on to the provider: browsers hold the policy against that step too.
		`form-action 'self'${process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : ""}`,
		"frame-ancestors 'none'",
		...(process.env.NEXTAUTH_URL?.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
	].join("; ");
}

export const config = {
	// Not for the files of a build: they are no documents.
	matcher: ["/((?!_next/static/|icons\\.svg$|favicon\\.svg$|check-in-worker\\.js$|push-worker\\.js$).*)"],
};
