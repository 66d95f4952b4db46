import { spawn } from "node:child_process";
import cluster from "node:cluster";
import path from "node:path";
import { runningChild, type SupervisedPart } from "./supervisor";

const NEXT = path.resolve("node_modules/next/dist/bin/next");
/** The instance reports to nobody. Somebody waits for each answer: no verb waits longer for a lock. */
const SETTINGS = { NEXT_TELEMETRY_DISABLED: "1", DATABASE_LOCK_TIMEOUT: "3000" };

/** Connections to the database that all web processes of an instance share, so that PostgreSQL's usual hundred suffice. */
const CONNECTIONS = 60;
const MOST_CONNECTIONS_EACH = 15;
const FEWEST_CONNECTIONS_EACH = 3;

/** Where web processes listen; on every address of this machine without a host. */
interface Listening {
	port: number;
	host: string | undefined;
}

const listenOn = ({ port, host }: Listening) => ["-p", String(port), ...(host ? ["-H", host] : [])];

/**
 * Web processes that share a port, each a worker of `node:cluster`. Node hands each new connection to
 * the next of them.
 */
export function webParts({ port, host }: Listening, count: number): SupervisedPart[] {
	cluster.setupPrimary({
		exec: path.resolve("app/_cli/web-process.ts"),
		args: [String(port), ...(host ? [host] : [])],
		execArgv: ["--import", "tsx"],
	});
	const each = Math.max(FEWEST_CONNECTIONS_EACH, Math.min(MOST_CONNECTIONS_EACH, Math.floor(CONNECTIONS / count)));
	const env = { ...SETTINGS, DATABASE_POOL: process.env.DATABASE_POOL ?? String(each) };
	return Array.from({ length: count }, (_, index) => ({
		name: count === 1 ? "web process" : `web process ${index + 1}`,
		start: () => runningChild(cluster.fork(env).process),
	}));
}

/** One process whose pages reload as they are written. */
export function devPart(listening: Listening): SupervisedPart {
	return {
		name: "development server",
		start: () =>
			runningChild(
				spawn(process.execPath, [NEXT, "dev", ...listenOn(listening)], {
					env: { ...process.env, ...SETTINGS },
					stdio: ["ignore", "inherit", "inherit"],
				}),
			),
	};
}
