import { expect, test } from "vitest";
import { db, type Tx } from "@/lib/db";
import { at } from "../factories";

const ALL = ["a", 'quoted "b", with {braces}', "", "l'été"];

const read = (tx: Tx) => tx.$queryRaw<object[]>`
	select ${at}::timestamptz as instant, '2026-11-18'::date as day, '2026-11-18T09:00:00'::timestamp as plain, 9007199254740993::int8 as large,
		${7}::int as number, 2.5::float8 as share, ${true}::boolean as yes, null as nothing, ${ALL}::text[] as texts, ${[] as string[]}::uuid[] as none,
		array[1, 2] as numbers, ${JSON.stringify({ a: [1] })}::json as json, '{"b": null}'::jsonb as jsonb, gen_random_uuid() is not null as known`;

test("what is read in SQL is the same within a transaction, by Prisma, and outside of one, past it", async () => {
	const [direct] = await read(db);
	expect(direct).toEqual((await db.$transaction(read))[0]);
	expect(direct).toMatchObject({
		instant: at,
		day: new Date("2026-11-18T00:00:00Z"),
		large: 9007199254740993n,
		texts: ALL,
	});
});

test("a refusal of the database is the caller's to hear, and the next question is answered", async () => {
	await expect(db.$queryRawUnsafe("select 1 / 0")).rejects.toThrow("division by zero");
	expect(await db.$queryRawUnsafe("select $1::int as one", 1)).toEqual([{ one: 1 }]);
});
