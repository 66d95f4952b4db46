import { isIPv6 } from "node:net";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/** The client's IP address; null when no trusted proxy names it. */
export async function clientAddress(): Promise<string | null> {
	return addressBehind((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXIES);
}

/**
 * Each proxy appends the address it got the request from. Entries before the one of the outermost trusted proxy come from
 * the visitor and can be forged; without a proxy that is the whole header.
 */
export function addressBehind(forwardedFor: string | null, trustedProxies: number): string | null {
	if (trustedProxies === 0) return null;
	const address = forwardedFor?.split(",").at(-trustedProxies)?.trim();
	if (!address) return null;
	return isIPv6(address) ? networkOf(address) : address;
}

/** A household has a /64 network. */
function networkOf(address: string): string {
	const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
	if (mapped) return mapped;
	const [head = "", tail] = address.toLowerCase().split("::");
	const groups = head.split(":").filter(Boolean);
	const rest = tail?.split(":").filter(Boolean) ?? [];
	const missing = tail === undefined ? 0 : 8 - groups.length - rest.length;
	const all = [...groups, ...Array.from({ length: missing }, () => "0"), ...rest];
	return `${all.slice(0, 4).join(":")}::/64`;
}
