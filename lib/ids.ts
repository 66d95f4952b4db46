import { randomBytes } from "node:crypto";
import { z } from "zod";

const uuid = z.uuid();

/** Whether a piece of an address could be an id at all: anything else is not found before the database is asked. */
export function isId(value: unknown): value is string {
	return uuid.safeParse(value).success;
}

/** A uuid v7, for rows that SQL writes: later instants sort after earlier ones. Prisma makes its own for the others. */
export function newId(at: Date): string {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(at.getTime(), 0, 6);
	bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
