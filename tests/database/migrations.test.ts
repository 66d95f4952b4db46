import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { checkDatabase } from "@/prisma/database-checks";
import { migrateDatabase, pendingMigrations } from "@/prisma/migrate";
import { migrationFiles } from "@/prisma/schema-engine";

const name = `${inject("template").replace("template", "worker")}_migrations`;
const role = `dandelion_role_${process.pid}`;
const password = randomBytes(12).toString("hex");
const server = new pg.Client(inject("server"));
const addressOf = (parts: Partial<URL>) =>
	Object.assign(new URL(inject("server")), { pathname: `/${name}`, ...parts }).toString();
const url = addressOf({});
const roleUrl = addressOf({ username: role, password });

beforeAll(async () => {
	await server.connect();
	await server.query(`drop role if exists ${role}`);
	await server.query(`create role ${role} login password '${password}'`);
});
beforeEach(async () => {
	await server.query(`drop database if exists "${name}" with (force)`);
	await server.query(`create database "${name}"`);
});
afterAll(async () => {
	await server.query(`drop database if exists "${name}" with (force)`);
	await server.query(`drop role ${role}`);
	await server.end();
});

async function untilWaiting(): Promise<number> {
	for (;;) {
		const { rows } = await server.query<{ pid: number }>(
			"select pid from pg_stat_activity where datname = $1 and wait_event_type = 'Lock' and wait_event <> 'advisory'",
			[name],
		);
		if (rows[0]) return rows[0].pid;
	}
}

test("a migration that is interrupted changes nothing, and is applied at the next start", async () => {
	const other = new pg.Client(url);
	await other.connect();
	// Makes the script fail somewhere after its beginning.
	await other.query("begin");
	await other.query('create table "venues" (id int)');
	const cut = migrateDatabase(url).then(
		() => "applied",
		() => "cut",
	);
	await server.query("select pg_terminate_backend($1)", [await untilWaiting()]);
	expect(await cut).toBe("cut");
	await other.query("rollback");
	const { rows } = await other.query("select to_regclass('people') as people");
	expect(rows).toEqual([{ people: null }]);
	await other.end();

	const pending = await pendingMigrations(url);
	expect(pending.length).toBe(migrationFiles().length - 1);
	expect(await migrateDatabase(url)).toEqual(pending);
	expect(await migrateDatabase(url)).toEqual([]);
});

test("sponsors of before are members with that role afterwards, unless they have left or have more rights", async () => {
	const client = new pg.Client(url);
	await client.connect();
	const files = migrationFiles();
	const moving = files.findIndex((file) => file.name.endsWith("_sponsors_are_members"));
	for (const { sql } of files.slice(0, moving)) await client.query(sql);
	await client.query(`
		insert into people (id, "givenName", "familyName", "sortName", "searchText", kind, status, "createdAt", "updatedAt")
		select gen_random_uuid(), name, '', name, name, 'employee', status::"PersonStatus", now(), now() from (values
			('outside', 'active'), ('member', 'active'), ('manager', 'active'), ('removed', 'active'), ('gone', 'left'))
			as person(name, status);
		insert into communities (id, slug, name, summary, about, "aboutHtml", "searchText", kind, visibility, "sponsorId", "createdAt", "livelyAt")
		select gen_random_uuid(), "givenName", '', '', '', '', '', 'practice', 'open', id, now(), now() from people;
		insert into memberships (id, "communityId", "personId", role, status, since)
		select gen_random_uuid(), c.id, c."sponsorId", case slug when 'manager' then 'manager' else 'member' end::"MembershipRole",
			case slug when 'removed' then 'removed' else 'active' end::"MembershipStatus", now()
		from communities c where slug in ('member', 'manager', 'removed')`);
	await client.query(files[moving]?.sql ?? "");
	const { rows } = await client.query(`
		select slug, "memberCount" as members, role::text, status::text from communities c
		left join memberships ms on ms."communityId" = c.id order by slug`);
	expect(rows).toEqual([
		{ slug: "gone", members: 0, role: null, status: null },
		{ slug: "manager", members: 1, role: "manager", status: "active" },
		{ slug: "member", members: 1, role: "sponsor", status: "active" },
		{ slug: "outside", members: 1, role: "sponsor", status: "active" },
		{ slug: "removed", members: 0, role: "member", status: "removed" },
	]);
	await client.end();
});

test("the owner of the database needs no other right", async () => {
	await server.query(`alter database "${name}" owner to ${role}`);
	expect(await migrateDatabase(roleUrl)).toHaveLength(migrationFiles().length);
	await server.query(`alter database "${name}" owner to current_user`);
	await server.query(`drop database "${name}" with (force)`);
});

test("a role without rights gets an explanation before anything is changed", async () => {
	await expect(migrateDatabase(roleUrl)).rejects.toThrow(`alter database "${name}" owner to "${role}"`);
	expect(await pendingMigrations(url)).toHaveLength(migrationFiles().length);
});

test("the error about an address that cannot be used says what is wrong, without the password", async () => {
	const nobodyListens = "postgresql://ada:hidden@127.0.0.1:9/dandelion";
	await expect(checkDatabase("dandelion")).rejects.toThrow("is not an address of PostgreSQL");
	await expect(checkDatabase("mysql://ada:hidden@localhost/dandelion")).rejects.toThrow(
		"is not an address of PostgreSQL",
	);
	await expect(checkDatabase(nobodyListens)).rejects.toThrow("127.0.0.1:9, does not answer: connect ECONNREFUSED");
	await expect(checkDatabase(addressOf({ pathname: "/nowhere" }))).rejects.toThrow("has no database of that name");
	const refused = await checkDatabase(addressOf({ username: role, password: "guessed" })).catch(String);
	expect(refused).toContain("refuses the user or the password");
	expect(refused).not.toContain("guessed");
	await expect(checkDatabase(url)).resolves.toBeUndefined();
});
