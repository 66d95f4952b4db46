import { describe, expect, test } from "vitest";
import { db, kysely } from "@/lib/db";
import {
	canAddPeople,
	canChangeSettings,
	canGrantRole,
	canImportPeople,
	canRestore,
	canSuspend,
	canWithdrawRole,
	type PersonState,
	personVisibleTo,
	profileVisibleTo,
} from "@/lib/people/policy";
import type { Viewer } from "@/lib/viewer";
import { type CastName, cast } from "../cast";
import { as, at, castId, person } from "../factories";
import { edition, invite } from "../meetups/editions";

/** The members of the cast who can sign in. */
const actors = (Object.keys(cast) as CastName[]).filter((name) => name !== "suspended");

const OTHER = "00000000-0000-7000-8000-000000000000";
const state = (own: Partial<PersonState> = {}): PersonState => ({
	id: OTHER,
	kind: "employee",
	status: "active",
	...own,
});

const rights: Record<string, (viewer: Viewer) => { allowed: boolean; reason?: string }> = {
	"import people": canImportPeople,
	"add people": canAddPeople,
	"change settings": canChangeSettings,
	"make a colleague a hub lead": (viewer) => canGrantRole(viewer, state()),
	"withdraw the role of an administrator": (viewer) => canWithdrawRole(viewer, state(), "administrator"),
	"suspend a colleague": (viewer) => canSuspend(viewer, state()),
	"restore a colleague": (viewer) => canRestore(viewer, state({ status: "suspended" })),
};

describe.each(Object.entries(rights))("to %s", (_, right) => {
	test.each(actors)("%s", async (name) => {
		const verdict = right(await as(name));
		expect(verdict).toEqual(name === "admin" ? { allowed: true } : { allowed: false, reason: "administrators_only" });
	});
});

describe("an administrator is refused", () => {
	test.each<[string, string, (viewer: Viewer, own: PersonState) => unknown]>([
		["suspending themselves", "own_account", (viewer, own) => canSuspend(viewer, own)],
		["making themselves lead of the hub", "own_account", (viewer, own) => canGrantRole(viewer, own)],
		["laying down their own lead of the hub", "own_account", (viewer, own) => canWithdrawRole(viewer, own, "hub_lead")],
		["giving a guest a role", "employees_only", (viewer) => canGrantRole(viewer, state({ kind: "guest" }))],
		[
			"giving someone suspended a role",
			"person_suspended",
			(viewer) => canGrantRole(viewer, state({ status: "suspended" })),
		],
		["suspending someone who has left", "person_left", (viewer) => canSuspend(viewer, state({ status: "left" }))],
		["restoring someone who has left", "person_left", (viewer) => canRestore(viewer, state({ status: "left" }))],
		["restoring someone who is here", "not_suspended", (viewer) => canRestore(viewer, state())],
	])("%s", async (_, reason, right) => {
		const marek = await as("admin");
		expect(right(marek, state({ id: marek.personId }))).toEqual({ allowed: false, reason });
	});
});

describe("of all people", () => {
	async function visible(name: CastName, where: typeof personVisibleTo) {
		const left = await person({ givenName: "Left" });
		await db.person.update({ where: { id: left }, data: { status: "left" } });
		const service = await person({ givenName: "Robot" });
		await db.person.update({ where: { id: service }, data: { kind: "service" } });
		for (const other of ["employee", "guest", "suspended"] as const) await castId(other);
		const rows = await kysely
			.selectFrom("people as person")
			.where(where(await as(name)))
			.select("person.givenName")
			.execute();
		return rows.map((row) => row.givenName).sort();
	}

	test("an employee finds active people, but no service account and no guest who has not agreed to be named", async () => {
		expect(await visible("employee", personVisibleTo)).toEqual(["Lucía"]);
		await invite((await edition()).id, await castId("guest"), true);
		expect(await visible("employee", personVisibleTo)).toEqual(["Claire", "Jonas", "Lucía"]);
	});

	test("an employee opens also the profiles of people who have left", async () => {
		expect(await visible("employee", profileVisibleTo)).toEqual(["Left", "Lucía", "Piotr"]);
	});

	test("an administrator opens every profile", async () => {
		expect(await visible("admin", profileVisibleTo)).toEqual(["Jonas", "Left", "Lucía", "Marek", "Piotr"]);
	});

	test("nobody opens the profile of an anonymised person, and at first only the person who invited a guest opens the guest's", async () => {
		const erased = await person({ givenName: "Erased" });
		await db.person.update({ where: { id: erased }, data: { status: "left", anonymisedAt: at } });
		for (const name of ["employee", "admin"] as const)
			expect(await visible(name, profileVisibleTo)).not.toContain("Erased");
		const jonas = await castId("guest");
		await invite((await edition()).id, jonas);
		await db.meetupInvitation.updateMany({ data: { invitedById: await castId("employee") } });
		expect(await visible("employee", personVisibleTo)).toContain("Jonas");
		for (const name of ["communityManager", "newcomer"] as const)
			expect(await visible(name, personVisibleTo)).not.toContain("Jonas");
	});

	test("a guest finds themselves", async () => {
		expect(await visible("guest", personVisibleTo)).toEqual(["Jonas"]);
		expect(await visible("guest", profileVisibleTo)).toEqual(["Jonas"]);
	});
});
