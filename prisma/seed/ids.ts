import { createHash } from "node:crypto";

/** An id that is the same on every machine, in the form of a UUID v7: ids grow with time. */
export function idOf(at: Date, ...thing: (string | number)[]): string {
	const time = at.getTime().toString(16).padStart(12, "0");
	const hash = createHash("sha256").update(thing.join("\n")).digest("hex");
	const variant = "89ab"[Number.parseInt(hash[3] ?? "0", 16) % 4];
	return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
