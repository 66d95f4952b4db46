import { z } from "zod";

const uuid = z.uuid();

/** Whether a piece of an address could be an id at all: anything else is not found before the database is asked. */
export function isId(value: unknown): value is string {
	return uuid.safeParse(value).success;
}
