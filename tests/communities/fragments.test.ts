import { expect, test } from "vitest";
import { communitiesReadableBy, communitiesVisibleTo } from "@/lib/communities/policy";
import { managedBy, readableBy, visibleTo } from "@/lib/communities/queries";
import { db, kysely, type Prisma } from "@/lib/db";
import { meetupsVisibleTo, meetupVisibleTo } from "@/lib/meetups/policy";
import { practicesReadableBy, practicesVisibleTo } from "@/lib/practices/policy";
import { openTo, seenBy } from "@/lib/practices/queries";
import type { Viewer } from "@/lib/viewer";
import { type CastName, cast } from "../cast";
import { as, at, castId, community } from "../factories";
import { edition, invite } from "../meetups/editions";
import { drafted } from "../practices/cards";

const ACTIVE = (Object.keys(cast) as CastName[]).filter((name) => name !== "suspended");

/** A community of each visibility, with editions and cards in every state, and one edition the guest is invited to. */
async function house() {
	for (const visibility of ["open", "on_request", "by_invitation", "hidden"] as const) {
		const { id: communityId, slug } = await community({
			visibility,
			moderators: [await castId("moderator")],
			members: [await castId("champion"), await castId("employee")],
		});
		const editions = [];
		for (const state of ["draft", "published", "held", "closed", "cancelled"] as const)
			editions.push(await edition({ communityId, state }));
		const dropped = await edition({ communityId, state: "draft" });
		await db.meetup.update({ where: { id: dropped.id }, data: { state: "cancelled", cancelledAt: at } });
		if (visibility === "hidden" && editions[1]) await invite(editions[1].id, await castId("guest"));
		const olfa = await as("champion");
		for (const status of ["draft", "in_review", "published", "needs_update", "retired"] as const) {
			const card = await drafted(olfa, slug);
			const publishedAt = status === "draft" || status === "in_review" ? null : at;
			await db.practice.update({
				where: { slug: card },
				data: { status, publishedAt, ...(status === "draft" ? { contactId: await castId("lineManager") } : {}) },
			});
		}
		await db.practice.update({ where: { slug: await drafted(olfa, slug) }, data: { deletedAt: at } });
	}
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

const ofCommunities = (where: Prisma.Sql) =>
	db.$queryRaw<{ id: string }[]>`select c.id from communities c where ${where}`;
const ofPractices = (where: Prisma.Sql) =>
	db.$queryRaw<
		{ id: string }[]
	>`select p.id from practices p join communities c on c.id = p."communityId" where ${where}`;

/** Each right of seeing as a fragment of Prisma and as one of SQL. */
const TWICE: Record<
	string,
	[(viewer: Viewer) => Promise<{ id: string }[]>, (viewer: Viewer) => Promise<{ id: string }[]>]
> = {
	communities: [
		(viewer) => db.community.findMany({ where: communitiesVisibleTo(viewer), select: { id: true } }),
		(viewer) => ofCommunities(visibleTo(viewer)),
	],
	"communities to read": [
		(viewer) => db.community.findMany({ where: communitiesReadableBy(viewer), select: { id: true } }),
		(viewer) => ofCommunities(readableBy(viewer)),
	],
	meetups: [
		(viewer) => db.meetup.findMany({ where: meetupsVisibleTo(viewer), select: { id: true } }),
		(viewer) =>
			kysely
				.selectFrom("meetups as m")
				.innerJoin("communities as c", "c.id", "m.communityId")
				.select("m.id")
				.where(meetupVisibleTo(viewer))
				.execute(),
	],
	"drafts of those they manage": [
		(viewer) =>
			db.meetup.findMany({ where: { AND: [meetupsVisibleTo(viewer), { publishedAt: null }] }, select: { id: true } }),
		(viewer) =>
			db.$queryRaw`select m.id from meetups m join communities c on c.id = m."communityId" where m."publishedAt" is null and ${managedBy(viewer)}`,
	],
	practices: [
		(viewer) => db.practice.findMany({ where: practicesVisibleTo(viewer), select: { id: true } }),
		(viewer) => ofPractices(seenBy(viewer)),
	],
	"practices to read": [
		(viewer) => db.practice.findMany({ where: practicesReadableBy(viewer), select: { id: true } }),
		(viewer) => ofPractices(openTo(viewer)),
	],
};

test("what a viewer may see is said once for Prisma and once for SQL, and both say the same", async () => {
	await house();
	for (const [right, [byPrisma, bySql]] of Object.entries(TWICE)) {
		const numbers = new Set<number>();
		for (const name of ACTIVE) {
			const viewer = await as(name);
			const rows = ids(await bySql(viewer));
			expect([right, name, rows]).toEqual([right, name, ids(await byPrisma(viewer))]);
			numbers.add(rows.length);
		}
		// Not because everybody sees everything, or nothing.
		expect([right, numbers.size > 1]).toEqual([right, true]);
	}
});
