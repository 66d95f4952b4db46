import { pino } from "pino";

/**
 * Writes one line of JSON for each event to standard output. Never log texts that people wrote, addresses or tokens.
 */
export const log = pino({
	level: process.env.LOG_LEVEL ?? "info",
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
});
