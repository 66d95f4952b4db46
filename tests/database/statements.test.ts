import { afterEach, beforeEach, expect, test } from "vitest";
import { db, type Tx } from "@/lib/db";

const OFTEN = 40;
const ask = (tx: Tx = db) => tx.$queryRaw<object[]>`select * from kept_plans`;
const sites = () => db.site.findMany({ select: { name: true } });

async function askedOften(question: () => Promise<unknown>): Promise<void> {
	for (let time = 0; time < OFTEN; time++) await question();
}

beforeEach(async () => {
	await db.$executeRaw`create table kept_plans (id int)`;
	await db.$executeRaw`insert into kept_plans values (1)`;
});
afterEach(() => db.$executeRaw`drop table kept_plans`);

test("a migration under a running server fails none of its questions: with a column more, or of another type", async () => {
	await askedOften(ask);
	await askedOften(sites);
	await db.$executeRaw`alter table kept_plans add column name text`;
	await db.$executeRaw`alter table sites alter column name type varchar`;
	try {
		expect(await ask()).toEqual([{ id: 1, name: null }]);
		expect(await sites()).toEqual([]);
		// On every connection, and when they are kept once more.
		expect(await Promise.all(Array.from({ length: OFTEN }, () => ask()))).toHaveLength(OFTEN);
		await db.$executeRaw`alter table kept_plans drop column name`;
		expect(await ask()).toEqual([{ id: 1 }]);
	} finally {
		await db.$executeRaw`alter table sites alter column name type text`;
	}
});

test("a transaction that the migration cut is begun again by its caller, and succeeds", async () => {
	const inTransaction = () => db.$transaction((tx) => ask(tx));
	await askedOften(inTransaction);
	await db.$executeRaw`alter table kept_plans add column name text`;
	await expect(inTransaction()).rejects.toThrow("0A000");
	expect(await inTransaction()).toEqual([{ id: 1, name: null }]);
});
