import { DAY, HOUR } from "@/lib/clock";
import { handNeed, snoozeNeed } from "@/lib/cockpit/marks";
import { needsOfCommunity } from "@/lib/cockpit/needs";
import { requestMembership } from "@/lib/communities/memberships";
import { communityPage } from "@/lib/communities/queries";
import { db } from "@/lib/db";
import { writePost } from "@/lib/posts/posts";
import { reportOutdated } from "@/lib/practices/outdated-reports";
import { viewerOfPerson } from "@/lib/viewer";
import { byAddress, CARE, membersOf } from "./talk";

/** Shows a full cockpit to Claire: an announcement in one language, an outdated practice, a request to join, and two needs that were set aside. */
export async function needManagers(today: Date): Promise<void> {
	if (await db.needMark.findFirst({ select: { id: true } })) return;
	const ago = (days: number, hours = 0) => new Date(today.getTime() - days * DAY + hours * HOUR);
	const claire = await byAddress("community.manager", today);
	const ben = await byAddress("moderator", today);
	await writePost(
		claire,
		CARE,
		{
			kind: "announcement",
			language: "en",
			title: "The guide to refunds has moved",
			body: "It now stands with the practices, and the old address leads there until the end of the year.",
		},
		ago(6),
	);
	await outdated(ago(2, 3), today);
	await asksToJoin(claire.personId, today);
	await setAside(claire, ben, today);
}

async function outdated(when: Date, today: Date): Promise<void> {
	const practice = await db.practice.findFirst({
		where: { community: { slug: CARE }, status: "published", deletedAt: null },
		orderBy: { publishedAt: "asc" },
		select: { slug: true, authorId: true, contactId: true },
	});
	if (!practice) return;
	const reader = (await membersOf(CARE, 20, today)).find(
		({ personId }) => personId !== practice.authorId && personId !== practice.contactId,
	);
	if (reader)
		await reportOutdated(
			reader,
			{ slug: practice.slug, reason: "The third template names an offer that has ended." },
			when,
		);
}

/** In a community on request that Claire manages, where there is one. */
async function asksToJoin(managerId: string, today: Date): Promise<void> {
	const place = await db.community.findFirst({
		where: {
			visibility: "on_request",
			archivedAt: null,
			memberships: { some: { personId: managerId, status: "active", role: "manager" } },
		},
		orderBy: { id: "asc" },
		select: { id: true, slug: true },
	});
	if (!place) return;
	const stranger = await db.person.findFirst({
		where: {
			status: "active",
			kind: "employee",
			registeredAt: { not: null },
			memberships: { none: { communityId: place.id } },
		},
		orderBy: { id: "desc" },
		select: { id: true },
	});
	const viewer = stranger && (await viewerOfPerson(stranger.id, today));
	if (!viewer) return;
	const note = "I answer customers in Warsaw, and read your practices every week.";
	await requestMembership(viewer, place.slug, note, new Date(today.getTime() - DAY));
}

type Caretaking = Awaited<ReturnType<typeof byAddress>>;

/** One need is snoozed, and one is with Ben: the last ones of the list, so that what is urgent stays in sight. */
async function setAside(claire: Caretaking, ben: Caretaking, today: Date): Promise<void> {
	const community = await communityPage(claire, CARE);
	const { rows } = await needsOfCommunity(claire, community, { show: "open" }, today);
	const [last, before] = rows.filter(({ right }) => right === "moderate").toReversed();
	if (last) await snoozeNeed(claire, { ...keyOfNeed(last), until: "week" }, today);
	if (before) await handNeed(claire, { ...keyOfNeed(before), toId: ben.personId }, today);
}

const keyOfNeed = ({ slug, kind, subjectId }: Awaited<ReturnType<typeof needsOfCommunity>>["rows"][number]) => ({
	slug,
	kind,
	subjectId,
});
