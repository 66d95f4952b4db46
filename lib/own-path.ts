import { env } from "./env";

/** The path of an address of this site; anything else unchanged. */
export function pathOf(typed: string): string {
	const { origin } = new URL(env().NEXTAUTH_URL);
	return typed.startsWith(`${origin}/`) ? typed.slice(origin.length) : typed;
}

/**
 * Whether a text is a path of this site. A browser must not take it for another host: no scheme, no `//host`, no backslash
 * (browsers read it as a slash), no control character (browsers drop it).
 */
export function isOwnPath(path: string): boolean {
	return /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(path);
}
