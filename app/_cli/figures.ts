/** `npm run figures`: computes the figures anew from the ledger. What was interrupted goes on when it is run again. */
import { command } from "./command";
import { openInstallation } from "./database";

command(async () => {
	await openInstallation({ migrate: false });
	const { now } = await import("@/lib/clock");
	const { rebuildFigures } = await import("@/lib/insights/rollup");
	await rebuildFigures(now(), (daysLeft) => {
		if (daysLeft > 0) console.log(`${daysLeft} days are still to be read.`);
	});
	console.log("The figures are those of the ledger.");
	return 0;
});
