import { randomBytes } from "node:crypto";
import { z } from "zod";
import { Prisma } from "./db";

const uuid = z.uuid();

/** Whether a part of an address can be an id. If not, the database need not be asked. */
export function isId(value: unknown): value is string {
	return uuid.safeParse(value).success;
}

/** A UUID v7 for rows that SQL writes: later instants sort after earlier ones. Prisma makes the ids of other rows. */
export function newId(at: Date): string {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(at.getTime(), 0, 6);
	bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** SQL for a UUID v7 for each row of one statement. PostgreSQL has a function for it only from version 18 on. */
export const UUID_V7 = Prisma.sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;
