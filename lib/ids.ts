import { randomBytes } from "node:crypto";
import { z } from "zod";
import { Prisma } from "./db";

const uuid = z.uuid();

/** Whether a part of an address can be an id. If not, the database need not be asked. */
export function isId(value: unknown): value is string {
	return uuid.safeParse(value).success;
}

let lastTime = 0;
let counter = 0;

/**
 * A UUID v7 for rows that SQL writes: later instants sort after earlier ones, and ids that this process makes for one
 * instant sort in the order they were made (RFC 9562, section 6.2). Prisma makes the ids of other rows.
 */
export function newId(at: Date): string {
	const bytes = randomBytes(16);
	const time = at.getTime();
	counter = time === lastTime ? counter + 1 : 0;
	lastTime = time;
	bytes.writeUIntBE(time, 0, 6);
	// Twelve bits of counter after the version; the random part follows.
	bytes.writeUInt16BE(0x7000 | (counter & 0x0fff), 6);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** SQL for a UUID v7 for each row of one statement. PostgreSQL has a function for it only from version 18 on. */
export const UUID_V7 = Prisma.sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;
