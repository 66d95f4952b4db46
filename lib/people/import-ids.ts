import { Prisma, type Tx } from "../db";

/** SQL: a uuid v7, as Prisma gives new rows; PostgreSQL has its own only from 18 on. */
export const UUID_V7 = Prisma.sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;

export async function freshIds(tx: Tx, count: number): Promise<string[]> {
	const rows = await tx.$queryRaw<{ id: string }[]>`select ${UUID_V7} as id from generate_series(1, ${count}::int)`;
	return rows.map(({ id }) => id);
}
