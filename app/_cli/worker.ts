/** The process that works on the queue, started by `npm start`, `npm run demo` and `npm run dev`. */
import { work } from "@/lib/jobs/worker";

const stop = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop.abort());
// It ends with the process that started it.
process.on("disconnect", () => stop.abort());
await work(stop.signal);
process.exit(0);
