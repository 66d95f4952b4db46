import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { newId } from "@/lib/ids";
import { forgetEverywhere } from "@/lib/jobs/forgetting";
import { at, person } from "../factories";
import { edition } from "../meetups/editions";

test("a wildcard in a name or an address is an ordinary character: nobody else is erased", async () => {
	const her = await person({ givenName: "J%", familyName: "_Doe", email: "j_doe@semis.example" });
	const { id: meetupId, venueId, communityId } = await edition({ agenda: 0 });
	const others = { name: "Jane XDoe", email: "j.doe@semis.example" };
	const kept = { communityId, subject: "Calls", createdAt: at, stageSince: at };
	await db.speakerEngagement.createMany({
		data: [
			{ ...kept, kind: "industry", ...others },
			{ ...kept, kind: "industry", name: others.name },
			{ ...kept, kind: "industry", name: "j% _DOE" },
		],
	});
	const part = { meetupId, minutes: 10, title: "Calls" };
	await db.agendaItem.createMany({
		data: [
			{ ...part, position: 1, speakerText: others.name },
			{ ...part, position: 2, speakerText: "j% _DOE" },
		],
	});
	await db.checkIn.create({
		data: { meetupId, venueId, walkInName: others.name, method: "walk_in", at, deviceKey: newId(at) },
	});
	await forgetEverywhere({ personId: her, email: "j_doe@semis.example", name: "J% _Doe" });
	expect(await db.speakerEngagement.findMany({ select: { name: true }, orderBy: { id: "asc" } })).toEqual([
		{ name: others.name },
		{ name: others.name },
		{ name: "" },
	]);
	expect(await db.agendaItem.findMany({ select: { speakerText: true }, orderBy: { position: "asc" } })).toEqual([
		{ speakerText: others.name },
		{ speakerText: null },
	]);
	expect(await db.checkIn.findMany({ select: { walkInName: true } })).toEqual([{ walkInName: others.name }]);
});
