import { constants } from "node:os";
import { OperatorError } from "@/prisma/operator-error";

/** What asks a command to end: a service manager, ctrl-C, a terminal that is closed. */
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

type Ending = () => Promise<unknown>;
const endings: Ending[] = [];
let ended: Promise<void> | undefined;

/** Adds what is still to be done when the command ends, however it ends; the last added is done first. */
export function beforeEnd(ending: Ending): void {
	endings.push(ending);
}

async function end(code: number): Promise<void> {
	ended ??= (async () => {
		for (const ending of endings.reverse()) await ending().catch((problem) => console.error(problem));
		process.exit(process.exitCode ?? code);
	})();
	await ended;
}

/** Runs a command to its end. An obstacle is told in one message; anything else is a bug and shows its stack. */
export function command(main: () => Promise<number | undefined>): void {
	for (const signal of SIGNALS) process.on(signal, () => void end(128 + constants.signals[signal]));
	main().then(
		(code) => end(code ?? 0),
		(problem) => {
			console.error(problem instanceof OperatorError ? `\n${problem.message}\n` : problem);
			return end(1);
		},
	);
}
