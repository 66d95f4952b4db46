import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether a network address is reachable by everybody: not this machine, not a private network, nothing reserved. */
export function isPublicAddress(address: string): boolean {
	return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Whether a request may go to an address that a stranger gave: HTTPS, and a name of a public host. Names are looked up again when it is sent. */
export function isPublicHttps(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname, port, username, password } = new URL(address);
	const isName = isIP(hostname.replace(/^\[|\]$/g, "")) === 0 && /\.[a-z][a-z0-9-]+\.?$/i.test(hostname);
	return (
		protocol === "https:" &&
		port === "" &&
		!username &&
		!password &&
		isName &&
		!/\.(local|internal|localhost|home\.arpa)\.?$/i.test(hostname)
	);
}

type Found = (problem: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** For `lookup` of a request: a name that leads to this machine or a private network is not found, whatever it led to before. */
export function publicLookup(hostname: string, options: LookupOptions, found: Found): void {
	lookup(hostname, { ...options, all: true }, (problem, addresses) => {
		if (problem) return found(problem, []);
		const [first] = addresses;
		if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
			return found(Object.assign(new Error(`${hostname} is not a public host`), { code: "ENOTFOUND" }), []);
		if (options.all) return found(null, addresses);
		found(null, first.address, first.family);
	});
}
