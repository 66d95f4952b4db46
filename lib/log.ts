import { pino } from "pino";

/** One line of JSON an event, to standard output. Never a text people wrote, never an address, never a token. */
export const log = pino({
	level: process.env.LOG_LEVEL ?? "info",
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
});
