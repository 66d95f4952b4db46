import { env } from "@/lib/env";

/**
 * The path to go to after signing in. Only a path of this site is allowed; anything else becomes the home page. The
 * normalised path is checked, because `/.//host` becomes `//host`.
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
