/** `npm run administrator -- ADDRESS ["Given name" "Family name"]`: makes someone an administrator, the first one above all. */
import { openDatabase } from "./settings";
import { giveUp } from "./steps";

const USAGE = `Who becomes an administrator? For example:

  npm run administrator -- ada.martin@example.com
  npm run administrator -- ada.martin@example.com Ada Martin     (when no import has brought her in yet)`;

async function main() {
	const { personInput } = await import("@/lib/people/schema");
	const [address, givenName, familyName] = process.argv.slice(2);
	const email = personInput.shape.email.safeParse(address).data;
	if (!email) giveUp(USAGE);
	const name = givenName && familyName ? { givenName, familyName } : null;
	const { url, embedded } = await openDatabase();
	process.env.DATABASE_URL = url;
	// The verb needs neither, but no part of the app starts without them.
	process.env.NEXTAUTH_URL ??= "http://localhost:3000";
	process.env.NEXTAUTH_SECRET ??= "not used";
	const { closeDb } = await import("@/lib/db");
	const { now } = await import("@/lib/clock");
	const { Refused } = await import("@/lib/errors");
	const { translator } = await import("@/lib/i18n/translator");
	const { appointAdministrator } = await import("@/lib/people/appointment");
	try {
		await appointAdministrator(email, name, now());
		console.log(`${email} is an administrator.`);
	} catch (problem) {
		if (!(problem instanceof Refused)) throw problem;
		const unknown = problem.reason === "sign_in_unknown";
		throw new Error(
			unknown ? `${USAGE}\n\nNobody has the address ${email}.` : translator("en")(`refusals.${problem.reason}`),
		);
	} finally {
		await closeDb();
		await embedded?.stop();
	}
}

main().catch((problem) => giveUp(problem instanceof Error ? problem.message : String(problem)));
