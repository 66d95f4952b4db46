import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addPerson, restorePerson, suspendPerson } from "@/lib/people/people";
import { as, at } from "../factories";

describe("the headcount", () => {
	const headcount = async () =>
		(await db.headcount.findMany({ select: { people: true, country: true } })).map(
			({ people, country }) => `${country} ${people}`,
		);

	test("follows when a colleague is added by hand, suspended and restored; a guest is not counted", async () => {
		const admin = await as("admin");
		await db.headcount.deleteMany();
		const before = await db.person.count({ where: { kind: "employee", status: "active", country: null } });
		const input = { givenName: "Ines", familyName: "Nowa", email: "nowa@semis.example" };
		const id = await addPerson(admin, { ...input, kind: "employee" }, at);
		expect(await headcount()).toEqual([`ZZ ${before + 1}`]);
		await addPerson(admin, { ...input, email: "guest@peer.example", kind: "guest" }, at);
		expect(await headcount()).toEqual([`ZZ ${before + 1}`]);
		await suspendPerson(admin, id ?? "", at);
		expect(await headcount()).toEqual([`ZZ ${before}`]);
		await restorePerson(admin, id ?? "", at);
		expect(await headcount()).toEqual([`ZZ ${before + 1}`]);
	});
});
