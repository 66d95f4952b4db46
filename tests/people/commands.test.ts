import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { queueMail } from "@/lib/mail-queue";
import { viewerOfSession } from "@/lib/viewer";
import { castId } from "../factories";

/** Each command is a process that loads the app. */
const patient = { timeout: 300_000 };

const run = promisify(execFile);

/** Runs a command on the test's database, as in a terminal. */
async function command(name: string, args: string[], env: Record<string, string> = {}) {
	const settings: NodeJS.ProcessEnv = { ...process.env, ...env };
	return run(process.execPath, ["--import", "tsx", `app/_cli/${name}.ts`, ...args], { env: settings }).then(
		({ stdout }) => ({ code: 0, stdout, stderr: "" }),
		({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
	);
}

test("the command prints only a session cookie, which signs its person in", patient, async () => {
	const lucia = await castId("employee");
	const { stdout } = await command("session", ["Employee@semis.example"], { DANDELION_DEMO: "1" });
	const [, token] = /^next-auth\.session-token=([\w-]{43})\n$/.exec(stdout) ?? [];
	expect((await viewerOfSession(token ?? "", new Date()))?.personId).toBe(lucia);
	const secure = await command("session", ["employee@semis.example"], {
		DANDELION_DEMO: "1",
		NEXTAUTH_URL: "https://dandelion.example",
	});
	expect(secure.stdout).toMatch(/^__Secure-next-auth\.session-token=/);
});

test(
	"it refuses in production, for a database that is no demonstration's, and for someone who is not active",
	patient,
	async () => {
		await castId("employee");
		await castId("suspended");
		const inProduction = await command("session", ["employee@semis.example"], { NODE_ENV: "production" });
		const elsewhere = await command("session", ["employee@semis.example"]);
		const suspended = await command("session", ["suspended@semis.example"], { DANDELION_DEMO: "1" });
		for (const refused of [inProduction, elsewhere, suspended]) expect(refused).toMatchObject({ code: 1, stdout: "" });
		expect(inProduction.stderr).toContain("DANDELION_DEMO=1");
		expect(suspended.stderr).toContain("No active account");
		expect(await db.session.count()).toBe(0);
	},
);

test("a command makes the first administrator of a new installation", patient, async () => {
	expect(await command("administrator", ["ada@semis.example"])).toMatchObject({ code: 1 });
	expect(await command("administrator", ["ada@semis.example", "Ada", "Martin"])).toMatchObject({
		code: 0,
		stdout: "ada@semis.example is an administrator.\n",
	});
	expect(await db.person.findUnique({ where: { email: "ada@semis.example" } })).toMatchObject({ givenName: "Ada" });
	expect(await db.roleGrant.count({ where: { role: "administrator" } })).toBe(1);
});

test("a command computes the figures anew from the ledger", patient, async () => {
	const actorId = await castId("employee");
	await db.activity.create({ data: { kind: "post.asked", at: new Date(), actorId }, select: { id: true } });
	const { code, stdout } = await command("figures", []);
	expect([code, stdout]).toEqual([0, "The figures are those of the ledger.\n"]);
	expect(await db.personDay.count({ where: { personId: actorId, engaged: true } })).toBe(1);
	expect(await db.figureRun.count()).toBe(1);
});

test("an operator asks whether all is well: a line for each thing, and an exit code", patient, async () => {
	const settings = { NEXTAUTH_SECRET: "k7Pq2vXz9LmN4rTw8YbC1dFgH6jSaE3u", NEXTAUTH_URL: "https://dandelion.example" };
	await db.$executeRaw`insert into worker_heartbeats (worker, "startedAt", "seenAt") values ('some worker', now(), now() + interval '1 minute')`;
	const isWell = await command("health", [], settings);
	expect(isWell).toMatchObject({ code: 0 });
	const names = ["settings", "database", "migrations", "values", "queue", "worker", "files", "mail server", "disk"];
	const lines = isWell.stdout.trim().split("\n");
	expect(lines).toHaveLength(names.length);
	for (const [index, name] of names.entries()) expect(lines[index]).toMatch(new RegExp(`^ok +${name} `));
	await db.workerHeartbeat.deleteMany();
	const isNot = await command("health", [], { ...settings, SMTP_URL: "smtp://127.0.0.1:9", NEXTAUTH_SECRET: "weak" });
	expect(isNot.code).toBe(1);
	for (const name of ["settings", "worker", "mail server"])
		expect(isNot.stdout).toMatch(new RegExp(`^PROBLEM ${name} `, "m"));
	const away = await command("health", [], { ...settings, DATABASE_URL: "postgresql://ada:hidden@127.0.0.1:9/none" });
	expect(away).toMatchObject({ code: 1 });
	expect(away.stdout).toMatch(/^PROBLEM database +The database of DATABASE_URL, at 127\.0\.0\.1:9, does not answer/m);
	expect(away.stdout).not.toContain("hidden");
});

test("an operator sends failed mails again, and bounced ones when they say so", patient, async () => {
	const personId = await castId("employee");
	for (const state of ["failed", "bounced", "sent"] as const) {
		await db.$transaction((tx) =>
			queueMail(tx, {
				onceKey: state,
				personId,
				to: "employee@semis.example",
				locale: "en",
				subject: state,
				kind: "seat",
				paragraphs: ["Hello"],
				about: null,
				at: new Date(),
			}),
		);
		await db.outgoingMail.update({ where: { onceKey: state }, data: { state } });
	}
	await db.$executeRaw`delete from graphile_worker._private_jobs`;
	const states = async () =>
		(await db.outgoingMail.findMany({ select: { state: true }, orderBy: { id: "asc" } })).map((mail) => mail.state);
	expect((await command("mail-retry", [])).stdout).toBe("1 mail is queued again; the worker sends them.\n");
	expect(await states()).toEqual(["queued", "bounced", "sent"]);
	await command("mail-retry", ["--bounced"]);
	expect(await states()).toEqual(["queued", "queued", "sent"]);
	const [jobs] = await db.$queryRaw<{ due: number }[]>`
		select count(*)::int as due from graphile_worker.jobs where task_identifier = 'mail.send' and run_at <= now()`;
	expect(jobs?.due).toBe(2);
	expect((await command("mail-retry", ["--al"])).stderr).toContain("Usage:");
});
