import { expect, test } from "vitest";
import { DAY, dateColumn } from "@/lib/clock";
import { communitiesLosingManager, tellOfLeavingManagers } from "@/lib/communities/leaving-managers";
import { changeMemberRole } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { as, at, castId, community } from "../factories";
import { inboxOf, pathsOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";

const days = (number: number) => new Date(at.getTime() + number * DAY);

test("before the last manager leaves, the hub and the manager are told, once for each last day, and not while another stays", async () => {
	const { slug, name } = await community({ visibility: "hidden", members: [await castId("employee")] });
	await castId("hubLead");
	const claire = await castId("communityManager");
	const leaves = (day: string) => db.person.update({ where: { id: claire }, data: { leftOn: dateColumn(day) } });
	await leaves("2027-01-31");
	expect(await tellOfLeavingManagers(at)).toBe(0);
	expect(await tellOfLeavingManagers(days(50))).toBe(1);
	expect(await tellOfLeavingManagers(days(51))).toBe(0);
	expect(await communitiesLosingManager(await as("hubLead"), days(51))).toMatchObject([{ name, day: "2027-01-31" }]);
	await expect(communitiesLosingManager(await as("communityManager"), at)).rejects.toEqual(refusal("hub_leads_only"));
	await tellAll();
	expect(await inboxOf("hubLead")).toEqual([
		`From 31 January 2027 on, nobody manages ${name}: its last manager leaves.`,
	]);
	expect(await inboxOf("communityManager")).toEqual([
		`You are the last manager of ${name}, and your last day is 31 January 2027. Name another.`,
	]);
	expect(await pathsOf("communityManager")).toEqual([`/communities/${slug}/members`]);
	await leaves("2027-02-10");
	expect(await tellOfLeavingManagers(days(60))).toBe(1);
	await changeMemberRole(await as("communityManager"), slug, await castId("employee"), "manager", at);
	await leaves("2027-02-11");
	expect(await tellOfLeavingManagers(days(60))).toBe(0);
	expect(await communitiesLosingManager(await as("hubLead"), days(60))).toEqual([]);
});
