import type { TypedText } from "@/lib/drafts/typed-text";

/** What is typed into a form stays in its tab until it was sent: the server may be away, or the session over. */
interface TabText {
	/** Nobody else who signs in on this machine gets to see it. */
	owner: string;
	id: string;
	revision: number;
	values: TypedText;
}

const PREFIX = "dandelion.typed ";

const isTyped = (name: string) => name.startsWith(PREFIX);

function removeWhere(isMeant: (name: string) => boolean): void {
	for (const name of Object.keys(sessionStorage)) if (isMeant(name)) sessionStorage.removeItem(name);
}

export function tabText(key: string, owner: string): TabText | null {
	try {
		const kept = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? "null") as TabText | null;
		if (!kept || kept.owner === owner) return kept;
	} catch {
		// Not ours, or storage is switched off.
		return null;
	}
	removeWhere(isTyped);
	return null;
}

export function keepTabText(key: string, text: TabText): void {
	try {
		sessionStorage.setItem(PREFIX + key, JSON.stringify(text));
	} catch {
		// The tab's storage is full or switched off: the server has the draft.
	}
}

export function forgetTabText(key: string): void {
	try {
		sessionStorage.removeItem(PREFIX + key);
	} catch {
		// Storage is switched off.
	}
}

/** Clears the tab's storage except for what was typed: its owner finds it again after signing in. */
export function clearTabButTyped(): void {
	removeWhere((name) => !isTyped(name));
}
