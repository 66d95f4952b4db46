import { cookies } from "next/headers";
import { signatureOf } from "@/lib/signature";
import { clearSiteData } from "./response-status";
import { isSecure } from "./session-cookie";

const OWNER_COOKIE = "dandelion.owner";
const YEAR_SECONDS = 365 * 24 * 3600;

/** Another person signs in on this browser than the last time: what was stored there for the other is cleared. */
export async function takeOverBrowser(personId: string): Promise<void> {
	const jar = await cookies();
	const owner = signatureOf("person of a browser", personId);
	if (jar.get(OWNER_COOKIE)?.value !== owner) clearSiteData();
	jar.set(OWNER_COOKIE, owner, {
		path: "/",
		maxAge: YEAR_SECONDS,
		sameSite: "lax",
		httpOnly: true,
		secure: isSecure(),
	});
}
