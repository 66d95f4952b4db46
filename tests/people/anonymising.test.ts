import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { eraseImportedRows } from "@/lib/imports/imports";
import { forgetEverywhere } from "@/lib/jobs/forgetting";
import { notifyOfActivity } from "@/lib/notifications/notify";
import { administeredPerson } from "@/lib/people/administration";
import { anonymisePerson, type ErasedPerson } from "@/lib/people/anonymising";
import { personName, profilePage } from "@/lib/people/queries";
import { openSession } from "@/lib/people/sessions";
import { postPage } from "@/lib/posts/post-page";
import { reply } from "@/lib/posts/replies";
import { as, at, castId, community } from "../factories";
import { applied, apply, counts, line, personOf, previewed } from "../imports/imported";
import { ask } from "../posts/conversation";
import { refusal } from "../refusal";

const leave = async (id: string) => db.person.update({ where: { id }, data: { status: "left" }, select: { id: true } });

/** The rows of every table as text, to search for a name. */
async function everywhere(words: string): Promise<string[]> {
	const tables = await db.$queryRaw<{ name: string }[]>`
		select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`;
	const found: string[] = [];
	for (const { name } of tables) {
		const rows = await db.$queryRawUnsafe<object[]>(
			`select 1 from ${name} t where t::text ilike $1 limit 1`,
			`%${words}%`,
		);
		if (rows.length > 0) found.push(name);
	}
	return found;
}

test("the content of a person who left stays, and nothing identifies them", async () => {
	const { slug } = await community({ members: [await castId("employee"), await castId("champion")] });
	const olfa = await castId("champion");
	await openSession(olfa, at);
	const question = await ask(await as("employee"), slug, at);
	await reply(await as("champion"), question, { body: "Gently.", language: "en" }, at);
	for (const { id } of await db.activity.findMany({ select: { id: true } })) await notifyOfActivity(id, at);
	expect(await everywhere("mejri")).toEqual(expect.arrayContaining(["people", "inbox_items"]));
	await db.outgoingMail.updateMany({ data: { state: "sent" } });
	await leave(olfa);

	await anonymisePerson(await as("admin"), olfa, at);
	const [job] = await db.$queryRaw<{ payload: ErasedPerson }[]>`
		select p.payload from graphile_worker._private_jobs p join graphile_worker.jobs j on j.id = p.id where j.task_identifier = 'people.forget'`;
	expect(job?.payload).toEqual({ personId: olfa, email: "champion@semis.example", name: "Olfa Mejri" });
	if (job) await forgetEverywhere(job.payload);

	expect(await everywhere("mejri")).toEqual([]);
	expect(await everywhere("champion@semis.example")).toEqual([]);
	const [item] = await db.inboxItem.findMany({ where: { kind: "replyToYou" }, select: { params: true } });
	expect(item?.params).toMatchObject({ actor: { fr: "Ex-collègue", en: "Former colleague" } });
	const page = await postPage(await as("employee"), slug, question, at);
	expect(page.replies.rows).toMatchObject([{ author: null, bodyHtml: "<p>Gently.</p>" }]);
	await expect(profilePage(await as("employee"), olfa)).rejects.toBeInstanceOf(NotFound);
	expect(await administeredPerson(await as("admin"), olfa)).toMatchObject({ anonymisedAt: at, email: null });
	expect(await personName(await as("admin"), olfa)).toBe("");
	expect(await db.session.count({ where: { personId: olfa } })).toBe(0);
	expect(await db.activity.count({ where: { kind: "person.anonymised", subjectId: olfa } })).toBe(1);
});

test("only an administrator anonymises a person, only after they left, and only once", async () => {
	const olfa = await castId("champion");
	await expect(anonymisePerson(await as("admin"), olfa, at)).rejects.toEqual(refusal("person_still_here"));
	await leave(olfa);
	for (const name of ["hubLead", "employee", "guest"] as const)
		await expect(anonymisePerson(await as(name), olfa, at)).rejects.toEqual(refusal("administrators_only"));
	await anonymisePerson(await as("admin"), olfa, at);
	await expect(anonymisePerson(await as("admin"), olfa, at)).rejects.toEqual(refusal("already_anonymised"));
});

test("an export that still has the person brings nothing back, and the report says so", async () => {
	const rows = [line({ number: "E1", left: "01/11/2026" }), line({ number: "E2" })];
	const first = await applied(rows);
	const { id } = await personOf("E1");
	await anonymisePerson(await as("admin"), id, at);
	await eraseImportedRows(id);
	const staged = await db.importRow.findMany({ where: { importId: first, personId: id }, select: { values: true } });
	expect(staged).toEqual([{ values: {} }]);

	const again = await apply(await previewed(rows));
	expect(await counts(again)).toMatchObject({ create: 0, change: 0, same: 1, refuse: 1 });
	expect(await personOf("E1")).toMatchObject({ givenName: "", email: null });
});
