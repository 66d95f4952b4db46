import { expect, test } from "vitest";
import { recordActivity } from "@/lib/activity";
import { decideNomination } from "@/lib/champions/nominations";
import { endTerms } from "@/lib/champions/terms";
import { db } from "@/lib/db";
import { olfaChampion, olfaProposed } from "../champions/proposals";
import { as, at, castId } from "../factories";
import { inboxOf, mails, tellAll } from "./inboxes";

test("a nomination waits in the inbox of the hub's leads", async () => {
	await castId("hubLead");
	await castId("admin");
	await olfaProposed();
	await tellAll();
	expect(await inboxOf("hubLead")).toEqual(["Sami Nouri nominates Olfa Mejri as champion of Customer care."]);
	for (const other of ["admin", "champion", "lineManager"] as const) expect(await inboxOf(other)).toEqual([]);
});

test("a yes reaches the nominee, by mail as well, and who proposed them", async () => {
	await olfaChampion();
	await tellAll();
	expect(await inboxOf("champion")).toEqual(["You are now champion of Customer care. Congratulations."]);
	expect(await inboxOf("lineManager")).toEqual(["Olfa Mejri, whom you nominated, is now champion of Customer care."]);
	expect(await mails()).toEqual([
		"champion@semis.example: Vous rejoignez les champions du thème «\u00a0Relation client\u00a0»",
	]);
});

test("a no reaches who proposed, and not the nominee", async () => {
	const id = await olfaProposed();
	await decideNomination(await as("hubLead"), id, { grant: false, note: "Too soon after her last term." }, at);
	await tellAll();
	expect(await inboxOf("lineManager")).toEqual(["Your nomination of Olfa Mejri for Customer care was declined."]);
	expect(await inboxOf("champion")).toEqual([]);
});

test("the end of a term reaches its champion", async () => {
	await olfaChampion();
	await endTerms(new Date("2027-11-18T00:01:00+01:00"));
	await tellAll();
	expect((await inboxOf("champion")).at(-1)).toBe(
		"Your term as champion of Customer care has ended. Thank you for your help.",
	);
});

test("a new role reaches who received it", async () => {
	const granted = {
		kind: "role.granted",
		at,
		subject: ["person", await castId("employee")],
		detail: { role: "hub_lead" },
	} as const;
	const admin = await as("admin");
	await db.$transaction((tx) => recordActivity(tx, admin, granted));
	await tellAll();
	expect(await inboxOf("employee")).toEqual(["You are now a hub lead."]);
});
