import { env } from "@/lib/env";

/**
 * Where a visitor may be sent after signing in: a page of this house, as a path. Anything else, from whoever wrote the
 * address they came by, is the home page. The answer is checked as it will be read: `/.//host` becomes `//host`.
 */
export function safePath(value: unknown): string {
	const { origin } = new URL(env().NEXTAUTH_URL);
	if (typeof value !== "string" || /[\\\p{C}\p{Z}]/u.test(value)) return "/";
	const path = value.startsWith(`${origin}/`) ? value.slice(origin.length) : value;
	if (!path.startsWith("/") || path.startsWith("//")) return "/";
	const { origin: target, pathname, search, hash } = new URL(path, origin);
	if (target !== origin || pathname.startsWith("//")) return "/";
	return /^\/(api|sign-in)(\/|$)/.test(pathname) ? "/" : pathname + search + hash;
}
