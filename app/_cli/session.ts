/** `npm run -s session -- ADDRESS`: a session cookie (`name=value`) for load tools and tests, and nothing else on stdout. */
import { command } from "./command";
import { openInstallation } from "./database";
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
		giveUp("Sessions without signing in are for the demonstration and for development: DANDELION_DEMO=1.");
	const person = await personOf(address);
	if (person?.status !== "active") giveUp(`No active account has the address ${address} in this database.`);
	const { token } = await openSession(person.id, now());
	return `${sessionCookieName()}=${token}`;
}

command(async () => {
	const address = process.argv[2]?.trim().toLowerCase();
	if (!address) giveUp("Usage:\n\n  npm run -s session -- employee@semis.example");
	await openInstallation({ migrate: false });
	console.log(await cookieFor(address));
	return 0;
});
