import { clearTabButTyped } from "@/components/ui/tab-text";
import { forgetLists } from "./device-memory";
import { forgetPages } from "./forget-device";

/** Where nobody is signed in nobody reads names. What was typed into forms stays in its tab, and what was noted and not yet sent stays, until its host is back. */
export async function forgetNames(): Promise<void> {
	clearTabButTyped();
	localStorage.clear();
	await Promise.allSettled([forgetPages(), forgetLists()]);
}
