import { headers } from "next/headers";
import { after } from "next/server";
import { isDatabaseAway } from "@/lib/database-away";
import { log } from "@/lib/log";
import type { Viewer } from "@/lib/viewer";
import { REQUEST_ID } from "./request-id";
import { logDatabaseAway } from "./request-log";

/** Work that the answer does not wait for, and that nobody tries again. If it fails, that is one line of the log. */
export function afterAnswer(viewer: Viewer, verb: string, work: () => Promise<unknown>): void {
	// Asked for now: Next refuses it once the page is drawn.
	const sent = headers();
	after(async () => {
		try {
			await work();
		} catch (err) {
			if (isDatabaseAway(err)) return logDatabaseAway(err, sent);
			const requestId = (await sent).get(REQUEST_ID) ?? undefined;
			log.error({ err, requestId, personId: viewer.personId, verb, during: "after" }, "failed");
		}
	});
}
