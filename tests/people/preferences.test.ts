import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { accountCounts } from "@/lib/people/administration";
import { chooseLocale } from "@/lib/people/people";
import { ownProfile } from "@/lib/people/queries";
import { as, castId } from "../factories";
import { refusal } from "../refusal";

test("administrators see the number of active employees", async () => {
	for (const name of ["employee", "suspended", "guest"] as const) await castId(name);
	await db.person.update({ where: { id: await castId("newcomer") }, data: { registeredAt: null } });
	await db.person.update({ where: { id: await castId("champion") }, data: { status: "left" } });
	// Marek, Lucía and Awa, who has never signed in.
	expect(await accountCounts(await as("admin"))).toEqual({ people: 3, registered: 2 });
	await expect(accountCounts(await as("hubLead"))).rejects.toEqual(refusal("administrators_only"));
});

test("people choose their own language and read their own profile", async () => {
	const lucia = await as("employee");
	const awa = await as("newcomer");
	await db.person.update({ where: { id: awa.personId }, data: { about: "I answer in Dakar." } });
	await chooseLocale(lucia, "fr");
	expect([(await as("employee")).locale, (await as("hubLead")).locale]).toEqual(["fr", "fr"]);
	await chooseLocale(awa, "en");
	expect([(await as("employee")).locale, (await as("newcomer")).locale]).toEqual(["fr", "en"]);
	expect([(await ownProfile(lucia)).about, (await ownProfile(awa)).about]).toEqual([null, "I answer in Dakar."]);
});
