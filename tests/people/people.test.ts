import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound } from "@/lib/errors";
import { administeredPeople, administeredPerson } from "@/lib/people/administration";
import { changeSettings } from "@/lib/people/change-settings";
import { makeAdministrator } from "@/lib/people/first-administrator";
import { addPerson, changeProfile, restorePerson, suspendPerson } from "@/lib/people/people";
import { profilePage } from "@/lib/people/queries";
import { grantRole, withdrawRole } from "@/lib/people/roles";
import { profileInput } from "@/lib/people/schema";
import { openSession } from "@/lib/people/sessions";
import { admitDemo } from "@/lib/people/sign-in";
import { readSettings } from "@/lib/settings";
import { viewerOfPerson, viewerOfSession } from "@/lib/viewer";
import { as, at, castId, person, viewerOf } from "../factories";
import { refusal } from "../refusal";

const facts = async () =>
	(await db.activity.findMany({ orderBy: { id: "asc" }, select: { kind: true, detail: true } })).map((fact) =>
		fact.detail ? [fact.kind, fact.detail] : [fact.kind],
	);
const names = (rows: { givenName: string }[]) => rows.map((row) => row.givenName);

describe("a profile", () => {
	test("shows a person's unit and manager", async () => {
		const olfa = await castId("champion");
		await db.person.update({ where: { id: olfa }, data: { managerId: await castId("lineManager") } });
		expect(await profilePage(await as("employee"), olfa)).toMatchObject({
			givenName: "Olfa",
			orgUnit: { names: { en: "Tunisia" } },
			site: { city: "Tunis", zone: "Africa/Tunis" },
			manager: { givenName: "Sami" },
			status: "active",
		});
	});

	test("of a person who has left says so; a guest finds only their own", async () => {
		const olfa = await castId("champion");
		await db.person.update({ where: { id: olfa }, data: { status: "left" } });
		expect((await profilePage(await as("employee"), olfa)).status).toBe("left");
		const jonas = await as("guest");
		expect((await profilePage(jonas, jonas.personId)).givenName).toBe("Jonas");
		await expect(profilePage(jonas, olfa)).rejects.toBeInstanceOf(NotFound);
		await expect(profilePage(await as("employee"), "not-an-id")).rejects.toBeInstanceOf(NotFound);
	});

	test("is changed by its owner, in the fields that they own", async () => {
		const lucia = await as("employee");
		const input = profileInput.parse({
			about: " I write answers. ",
			expertise: "Apologies,  plain   words ,, Apologies",
			locale: "fr",
			zone: "Africa/Dakar",
		});
		const before = profileInput.parse({ locale: "en" });
		await changeProfile(lucia, input, marksOf({ about: null, zone: null, ...before }), at);
		expect(await profilePage(lucia, lucia.personId)).toMatchObject({
			about: "I write answers.",
			expertise: ["Apologies", "plain words"],
			zone: "Africa/Dakar",
		});
		expect(await as("employee")).toMatchObject({ locale: "fr", localeChosen: true, zone: "Africa/Dakar" });
		expect(await facts()).toEqual([["person.profile_changed"]]);
		await changeProfile(lucia, before, marksOf(input), at);
		expect(await as("employee")).toMatchObject({ zone: "Europe/Madrid" });
	});

	test("does not accept an unknown zone or a thirteenth expertise", () => {
		expect(profileInput.safeParse({ locale: "en", zone: "Mars/Olympus" }).success).toBe(false);
		expect(profileInput.safeParse({ locale: "en", expertise: "abcdefghijklm".split("").join(",") }).success).toBe(
			false,
		);
	});
});

describe("a role", () => {
	test("is granted and withdrawn by an administrator, and the ledger has both", async () => {
		const claire = await castId("communityManager");
		await grantRole(await as("admin"), claire, "hub_lead", at);
		await grantRole(await as("admin"), claire, "hub_lead", at);
		expect((await as("communityManager")).roles).toEqual(["hub_lead"]);
		await withdrawRole(await as("admin"), claire, "hub_lead", at);
		expect((await as("communityManager")).roles).toEqual([]);
		expect(await facts()).toEqual([
			["role.granted", { role: "hub_lead" }],
			["role.withdrawn", { role: "hub_lead" }],
		]);
		await expect(withdrawRole(await as("admin"), claire, "hub_lead", at)).rejects.toBeInstanceOf(NotFound);
	});

	test("is not granted by a hub lead", async () => {
		await castId("admin");
		await expect(grantRole(await as("hubLead"), await castId("employee"), "hub_lead", at)).rejects.toEqual(
			refusal("administrators_only"),
		);
	});

	test("of the last administrator stays; one of two may give it up", async () => {
		const marek = await as("admin");
		// A hub lead is not an administrator.
		await castId("hubLead");
		await expect(withdrawRole(marek, marek.personId, "administrator", at)).rejects.toEqual(
			refusal("last_administrator"),
		);
		await grantRole(marek, await castId("employee"), "administrator", at);
		await withdrawRole(marek, marek.personId, "administrator", at);
		expect((await as("admin")).roles).toEqual([]);
	});

	test("does not count when its holder is suspended", async () => {
		const marek = await as("admin");
		await grantRole(marek, await castId("employee"), "administrator", at);
		await suspendPerson(marek, await castId("employee"), at);
		await expect(withdrawRole(marek, marek.personId, "administrator", at)).rejects.toEqual(
			refusal("last_administrator"),
		);
	});

	test("cannot be used once it was withdrawn, even from a page opened before", async () => {
		const marek = await as("admin");
		await grantRole(marek, await castId("employee"), "administrator", at);
		const lucia = await as("employee");
		await withdrawRole(marek, lucia.personId, "administrator", at);
		await expect(grantRole(lucia, await castId("newcomer"), "administrator", at)).rejects.toEqual(
			refusal("administrators_only"),
		);
	});

	test("two administrators who remove each other at once leave one", async () => {
		for (let round = 0; round < 5; round++) {
			const first = await viewerOf(await person({ roles: ["administrator"] }));
			const second = await viewerOf(await person({ roles: ["administrator"] }));
			await Promise.allSettled([suspendPerson(first, second.personId, at), suspendPerson(second, first.personId, at)]);
			const active = await db.roleGrant.count({ where: { role: "administrator", person: { status: "active" } } });
			expect(active).toBe(1);
			await db.roleGrant.deleteMany();
		}
	});
});

describe("someone suspended", () => {
	test("is signed out at once, cannot sign in, and can again when restored", async () => {
		const lucia = await castId("employee");
		const { token } = await openSession(lucia, at);
		await suspendPerson(await as("admin"), lucia, at);
		expect(await viewerOfSession(token, at)).toBeNull();
		expect(await db.session.count()).toBe(0);
		await expect(openSession(lucia, at)).rejects.toEqual(refusal("person_not_active"));
		expect(await viewerOfPerson(lucia, at)).toBeNull();
		await restorePerson(await as("admin"), lucia, at);
		expect(await viewerOfPerson(lucia, at)).not.toBeNull();
		expect(await viewerOfSession(token, at)).toBeNull();
		expect((await facts()).map(([kind]) => kind)).toEqual(["person.signed_in", "person.suspended", "person.restored"]);
	});

	test("is restored only by administrators; others get the same refusal whether the person exists or not", async () => {
		for (const id of [await castId("employee"), "00000000-0000-7000-8000-00000000dead"])
			await expect(restorePerson(await as("hubLead"), id, at)).rejects.toEqual(refusal("administrators_only"));
	});

	test("is suspended once, when two administrators do it at once", async () => {
		const [marek, other] = [await as("admin"), await person({ roles: ["administrator"] }).then(viewerOf)];
		const lucia = await castId("employee");
		const both = await Promise.allSettled([suspendPerson(marek, lucia, at), suspendPerson(other, lucia, at)]);
		expect(both.filter((result) => result.status === "fulfilled")).toHaveLength(1);
	});
});

describe("a guest", () => {
	test("is added by an administrator, with an address that nobody else has", async () => {
		const input = { givenName: "Ines", familyName: "Östberg", email: "ines@peer.example", kind: "guest" as const };
		const id = await addPerson(await as("admin"), input, at);
		expect(await db.person.findUnique({ where: { id: id ?? "" } })).toMatchObject({
			sortName: "ostberg ines",
			status: "active",
			registeredAt: null,
		});
		expect(await addPerson(await as("admin"), input, at)).toBeNull();
		await expect(addPerson(await as("employee"), input, at)).rejects.toEqual(refusal("administrators_only"));
	});
});

describe("the administration's list", () => {
	test("shows all people with their status to administrators only", async () => {
		for (const name of ["employee", "suspended", "guest"] as const) await castId(name);
		const marek = await as("admin");
		expect(names((await administeredPeople(marek, {})).rows)).toEqual(["Lucía", "Marek", "Jonas", "Piotr"]);
		expect(names((await administeredPeople(marek, { status: "suspended" })).rows)).toEqual(["Piotr"]);
		expect(names((await administeredPeople(marek, { role: "administrator" })).rows)).toEqual(["Marek"]);
		await expect(administeredPeople(await as("hubLead"), {})).rejects.toEqual(refusal("administrators_only"));
		await expect(administeredPerson(await as("employee"), marek.personId)).rejects.toEqual(
			refusal("administrators_only"),
		);
	});
});

describe("the first administrator", () => {
	test("is made on the server's command line, and added by name when unknown", async () => {
		await expect(makeAdministrator("ada@semis.example", null, at)).rejects.toEqual(refusal("sign_in_unknown"));
		await makeAdministrator("ada@semis.example", { givenName: "Ada", familyName: "Martin" }, at);
		await makeAdministrator("ada@semis.example", null, at);
		expect(await db.roleGrant.count({ where: { role: "administrator" } })).toBe(1);
		expect(await db.activity.count({ where: { kind: "role.granted" } })).toBe(1);
		await castId("guest");
		await expect(makeAdministrator("guest@semis.example", null, at)).rejects.toEqual(refusal("employees_only"));
	});
});

describe("settings", () => {
	test("are changed by an administrator; an unchanged setting leaves no activity", async () => {
		const before = await readSettings();
		const marek = await as("admin");
		const changed = { ...before, communityCreators: "hub" as const, helpContact: "Marek, 3rd floor" };
		expect(await changeSettings(marek, changed, marksOf(before), at)).toBe(2);
		expect(await changeSettings(marek, changed, marksOf(changed), at)).toBe(0);
		expect(await readSettings()).toEqual(changed);
		expect(await facts()).toEqual([
			["setting.changed", { key: "communityCreators", from: "everyone", to: "hub" }],
			["setting.changed", { key: "helpContact" }],
		]);
		await expect(changeSettings(await as("hubLead"), before, marksOf(before), at)).rejects.toEqual(
			refusal("administrators_only"),
		);
	});
});

test("nobody signs in by address alone outside the demonstration", async () => {
	await castId("employee");
	await expect(admitDemo("employee@semis.example")).rejects.toThrow("demonstration");
});
