/** The process that works on the queue, started by `npm start`, `npm run demo` and `npm run dev`. */
import { work } from "@/lib/jobs/worker";
import { log } from "@/lib/log";

const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop.abort());
// It ends with the process that started it.
process.on("disconnect", () => stop.abort());
const code = await work(stop.signal).then(
	() => 0,
	(problem) => {
		log.error({ err: problem }, "the worker process ends, to be started again");
		return 1;
	},
);
process.exit(code);
