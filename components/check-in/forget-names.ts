import { forgetLists } from "./device-memory";
import { forgetPages } from "./forget-device";

/** Where nobody is signed in nobody reads names. What was noted and not yet sent stays, until its host is back. */
export async function forgetNames(): Promise<void> {
	sessionStorage.clear();
	localStorage.clear();
	await Promise.allSettled([forgetPages(), forgetLists()]);
}
