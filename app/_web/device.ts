import { headers } from "next/headers";
import { userAgent } from "next/server";
import type { Device } from "@/lib/people/sessions";

/** The header comes from the visitor: a name is a few words. */
const LONGEST_NAME = 40;

/** The browser and the system of this request, as the browser names them. */
export async function deviceOfRequest(): Promise<Device> {
	const { browser, os } = userAgent({ headers: await headers() });
	return { browser: bounded(browser.name), system: bounded(os.name) };
}

function bounded(name: string | undefined): string | null {
	return (
		name
			?.replaceAll(/[^\p{L}\p{N} ._-]/gu, "")
			.slice(0, LONGEST_NAME)
			.trim() || null
	);
}
