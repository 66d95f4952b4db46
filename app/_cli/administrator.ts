/** `npm run administrator -- ADDRESS ["Given name" "Family name"]`: makes someone an administrator, the first one above all. */
import { command } from "./command";
import { openInstallation } from "./database";
import { giveUp } from "./steps";

const USAGE = `Usage:

  npm run administrator -- ada.martin@example.com
  npm run administrator -- ada.martin@example.com Ada Martin     (when no import has brought her in yet)`;

command(async () => {
	const { personInput } = await import("@/lib/people/schema");
	const [address, givenName, familyName] = process.argv.slice(2);
	const email = personInput.shape.email.safeParse(address).data;
	if (!email) giveUp(USAGE);
	const name = givenName && familyName ? { givenName, familyName } : null;
	await openInstallation({ migrate: true });
	const { now } = await import("@/lib/clock");
	const { Refused } = await import("@/lib/errors");
	const { translator } = await import("@/lib/i18n/translator");
	const { makeAdministrator } = await import("@/lib/people/first-administrator");
	try {
		await makeAdministrator(email, name, now());
	} catch (problem) {
		if (!(problem instanceof Refused)) throw problem;
		const unknown = problem.reason === "sign_in_unknown";
		giveUp(
			unknown ? `${USAGE}\n\nNo account has the address ${email}.` : translator("en")(`refusals.${problem.reason}`),
		);
	}
	console.log(`${email} is an administrator.`);
	return 0;
});
