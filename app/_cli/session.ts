/** `npm run -s session -- ADDRESS`: a session cookie (`name=value`) for load tools and tests, and nothing else on stdout. */
import { openDatabase } from "./settings";
import { giveUp } from "./steps";

/** Of a domain reserved for examples (RFC 2606): where she works, nobody real does. */
const DEMO_ADMINISTRATOR = "admin@semis.example";

async function cookieFor(address: string): Promise<string> {
	const { db } = await import("@/lib/db");
	const { env } = await import("@/lib/env");
	const { now } = await import("@/lib/clock");
	const { openSession } = await import("@/lib/people/sessions");
	const { sessionCookieName } = await import("@/app/_web/session-cookie");
	const personOf = (email: string) => db.person.findUnique({ where: { email }, select: { id: true, status: true } });

	const mode = process.env.NODE_ENV;
	const declared = env().DANDELION_DEMO || mode === "development";
	if (!declared && (mode === "production" || !(await personOf(DEMO_ADMINISTRATOR))))
		throw new Error("Sessions without signing in are for the demonstration and for development: DANDELION_DEMO=1.");
	const person = await personOf(address);
	if (person?.status !== "active") throw new Error(`Nobody active has the address ${address} in this database.`);
	const { token } = await openSession(person.id, now());
	return `${sessionCookieName()}=${token}`;
}

async function main() {
	const address = process.argv[2]?.trim().toLowerCase();
	if (!address) giveUp("Whose session? For example:\n\n  npm run -s session -- employee@semis.example");
	const { url, embedded } = await openDatabase();
	process.env.DATABASE_URL = url;
	// A session needs neither, but no part of the app starts without them.
	process.env.NEXTAUTH_URL ??= "http://localhost:3000";
	process.env.NEXTAUTH_SECRET ??= "not used";
	const { closeDb } = await import("@/lib/db");
	try {
		console.log(await cookieFor(address));
	} finally {
		await closeDb();
		await embedded?.stop();
	}
}

main().catch((problem) => giveUp(problem instanceof Error ? problem.message : String(problem)));
