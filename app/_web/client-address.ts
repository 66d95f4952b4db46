import { isIPv6 } from "node:net";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/** Where the request in hand comes from; null where nobody we trust says so. */
export async function clientAddress(): Promise<string | null> {
	return addressBehind((await headers()).get("x-forwarded-for"), env().TRUSTED_PROXIES);
}

/**
 * Each proxy writes whom it hears from at the end of the list. What stands before the entry of the outermost trusted one
 * was written by the visitor, who may write anything; without a proxy that is the whole header.
 */
export function addressBehind(forwardedFor: string | null, trustedProxies: number): string | null {
	if (trustedProxies === 0) return null;
	const address = forwardedFor?.split(",").at(-trustedProxies)?.trim();
	if (!address) return null;
	return isIPv6(address) ? networkOf(address) : address;
}

/** A household has a whole /64 of addresses. */
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
