/** `npm run mail:retry [-- --bounced]`: sends failed mails again at once, and those refused for good when asked to. */
import { command } from "./command";
import { openInstallation } from "./database";
import { giveUp } from "./steps";

command(async () => {
	const [option, ...more] = process.argv.slice(2);
	const bounced = option === "--bounced";
	if ((option && !bounced) || more.length > 0)
		giveUp(
			"Usage:\n\n  npm run mail:retry\n  npm run mail:retry -- --bounced     (also what the mail server refused for good)",
		);
	await openInstallation({ migrate: false });
	const { requeueMails } = await import("@/lib/mail-queue");
	const count = await requeueMails(bounced ? ["failed", "bounced"] : ["failed"]);
	console.log(`${count} ${count === 1 ? "mail is" : "mails are"} queued again; the worker sends them.`);
	return 0;
});
