import { sql } from "kysely";
import { expect, test } from "vitest";
import { isDatabaseAway } from "@/lib/database-away";
import { db, kysely } from "@/lib/db";
import { NotFound, Refused } from "@/lib/errors";

/** What the work ended with. */
const problemOf = (work: Promise<unknown>) =>
	work.then(
		() => undefined,
		(problem: unknown) => problem,
	);

test("a connection that PostgreSQL ends is told from a wrong statement, in reads, verbs and transactions", async () => {
	const end = "select pg_terminate_backend(pg_backend_pid())";
	const ended = [
		await problemOf(sql.raw(end).execute(kysely)),
		await problemOf(db.$queryRawUnsafe(end)),
		await problemOf(db.$transaction((tx) => tx.$executeRawUnsafe(end))),
		await problemOf(
			db.$transaction(async (tx) => {
				await problemOf(tx.$executeRawUnsafe(end));
				await tx.setting.count();
			}),
		),
	];
	expect(ended.map((problem) => [String(problem), isDatabaseAway(problem)])).toEqual(
		ended.map((problem) => [String(problem), true]),
	);
	const wrong = "select nothing from nowhere";
	const others = [
		await problemOf(sql.raw(wrong).execute(kysely)),
		await problemOf(db.$queryRawUnsafe(wrong)),
		new NotFound(),
		new Refused("members_only"),
		new Error("Something else"),
		undefined,
	];
	expect(others.map(isDatabaseAway)).toEqual(others.map(() => false));
	// The pool has replaced them.
	expect(await db.setting.count()).toBe(0);
});
