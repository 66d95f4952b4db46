import { env } from "@/lib/env";

/** next-auth's default name, so that both read the same cookie. */
export function sessionCookieName(): string {
	return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

export function isSecure(): boolean {
	return env().NEXTAUTH_URL.startsWith("https:");
}

export function sessionCookieOptions(expires: Date) {
	return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), expires } as const;
}
