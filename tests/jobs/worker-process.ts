/** A worker in a process of its own, which tests may kill. */
import { startWorker, stopWorker } from "@/lib/jobs/worker";

process.once("SIGTERM", () => void stopWorker().then(() => process.exit(0)));
startWorker();
