import { expect, test } from "vitest";
import { homeTasks } from "@/app/(platform)/_home/needs";
import { DAY, dateColumn, HOUR } from "@/lib/clock";
import { requestMembership } from "@/lib/communities/memberships";
import { suggestedCommunities } from "@/lib/communities/suggestions";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { myNextMeetups } from "@/lib/meetups/queries";
import { removeNotices } from "@/lib/notifications/erasing";
import { readItemsOf } from "@/lib/notifications/inbox";
import { dismissQuestion, restoreQuestion } from "@/lib/posts/dismissals";
import { deletePost } from "@/lib/posts/posts";
import { deleteReply } from "@/lib/posts/replies";
import { reportOutdated } from "@/lib/practices/outdated-reports";
import { latestPractices } from "@/lib/practices/queries";
import { viewerOfPerson } from "@/lib/viewer";
import { olfaProposed } from "../champions/proposals";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { tellAll } from "../notifications/inboxes";
import { answer, ask } from "../posts/conversation";
import { drafted, published } from "../practices/cards";
import { countStatements } from "../statements";

test("a lead of the hub who manages a community finds all that waits for them, and what is next, in fourteen statements", async () => {
	const helene = await castId("hubLead");
	const home = await community({
		manager: helene,
		visibility: "on_request",
		members: [await castId("employee"), await castId("champion")],
	});
	const lead = await as("hubLead");
	await requestMembership(await as("newcomer"), home.slug, undefined, at);
	await ask(await as("employee"), home.slug, new Date(at.getTime() - 5 * HOUR));
	await drafted(lead, home.slug);
	const card = await published(lead, home.slug);
	await reportOutdated(await as("employee"), { slug: card, reason: "The template has moved." }, at);
	await edition({ communityId: home.id });
	const longAgo = new Date(at.getTime() - 5 * 24 * HOUR);
	await edition({ communityId: home.id, startsAt: longAgo, state: "held" });
	await olfaProposed();
	let needs: string[] = [];
	let looksAfter: string[] = [];
	const statements = await countStatements(async () => {
		const viewer = await viewerOfPerson(helene, at);
		if (!viewer) throw new Error("nobody");
		const [waiting] = await Promise.all([
			homeTasks(viewer, translator("en"), at),
			myNextMeetups(viewer, at),
			latestPractices(viewer, 4, at),
		]);
		needs = [...waiting.needs, ...waiting.questions].map(({ icon }) => icon);
		looksAfter = waiting.looksAfter.needs.map(({ icon }) => icon);
	});
	expect(needs).toEqual(["champions", "meetups", "edit"]);
	// The request to join, the first post of Lucía, which is a question, and the practice that she reports.
	expect(looksAfter).toEqual(["communities", "person", "refresh"]);
	expect(statements).toBeLessThanOrEqual(14);
});

test("what a lead might help with stands apart, and what they dismiss is gone for them alone, until they take it back", async () => {
	const home = await community({
		members: [await castId("employee"), await castId("champion"), await castId("moderator")],
	});
	const question = await ask(await as("employee"), home.slug);
	const questionsOf = async (name: "champion" | "moderator" | "employee") =>
		(await homeTasks(await as(name), translator("en"), at)).questions.map(({ postId }) => postId);
	expect(await questionsOf("champion")).toEqual([question]);
	expect(await questionsOf("employee")).toEqual([]);
	await dismissQuestion(await as("champion"), question, at);
	await dismissQuestion(await as("champion"), question, at);
	expect(await questionsOf("champion")).toEqual([]);
	expect(await questionsOf("moderator")).toEqual([question]);
	await restoreQuestion(await as("champion"), question);
	expect(await questionsOf("champion")).toEqual([question]);
});

test("nobody dismisses a question they may not see", async () => {
	const hidden = await community({ visibility: "hidden", members: [await castId("employee")] });
	const question = await ask(await as("employee"), hidden.slug);
	await expect(dismissQuestion(await as("newcomer"), question, at)).rejects.toThrow(NotFound);
	await expect(dismissQuestion(await as("newcomer"), "no-id", at)).rejects.toThrow(NotFound);
});

test("a seat that is offered, a seat to confirm and an action that is due wait for their person alone", async () => {
	const home = await community({ members: [await castId("employee"), await castId("champion")] });
	const personId = await castId("employee");
	const rsvp = async (
		title: string,
		own: { answer: "offered" | "going"; offerExpiresAt?: Date; confirmBy?: Date; confirmAskedAt?: Date },
	) => {
		const { id } = await edition({ communityId: home.id, title });
		const venue = await db.venue.findFirstOrThrow({ where: { meetupId: id }, select: { id: true } });
		const row = { meetupId: id, communityId: home.id, personId, venueId: venue.id, answeredAt: at };
		await db.rsvp.create({ data: { ...row, ...own } });
	};
	const tomorrow = new Date(at.getTime() + DAY);
	await rsvp("Offered", { answer: "offered", offerExpiresAt: tomorrow });
	await rsvp("Lapsed", { answer: "offered", offerExpiresAt: new Date(at.getTime() - HOUR) });
	await rsvp("To confirm", { answer: "going", confirmBy: tomorrow, confirmAskedAt: at });
	await rsvp("Later", { answer: "going", confirmBy: tomorrow });
	const held = await edition({ communityId: home.id, startsAt: new Date(at.getTime() - 5 * DAY), state: "closed" });
	const action = (position: number, title: string, dueOn: string | null, doneAt: Date | null = null) =>
		db.meetupAction.create({
			data: { meetupId: held.id, position, title, ownerId: personId, dueOn: dueOn && dateColumn(dueOn), doneAt },
		});
	await action(1, "Write the guide", "2026-11-10");
	await action(2, "Far away", "2027-03-01");
	await action(3, "Done already", "2026-11-10", at);
	const titles = async (name: "employee" | "champion") =>
		(await homeTasks(await as(name), translator("en"), at)).needs.map(({ title }) => title);
	expect(await titles("employee")).toEqual([
		"A seat is free for you: Offered",
		"Confirm your seat: To confirm",
		"Write the guide",
	]);
	expect(await titles("champion")).toEqual([]);
});

test("somebody new is shown three open communities, those of their language and of colleagues first, with why", async () => {
	const newcomer = await as("newcomer");
	const [unitMate, jobMate] = await Promise.all([
		db.person.findUniqueOrThrow({ where: { id: await castId("employee") } }),
		db.person.findUniqueOrThrow({ where: { id: await castId("champion") } }),
	]);
	await db.person.update({
		where: { id: unitMate.id },
		data: { orgUnitId: newcomer.orgUnitId, siteId: null, jobTitle: "Nurse" },
	});
	const { jobTitle } = await db.person.findUniqueOrThrow({ where: { id: newcomer.personId } });
	await db.person.update({ where: { id: jobMate.id }, data: { orgUnitId: null, siteId: null, jobTitle } });
	const make = async (
		name: string,
		members: string[],
		own: { visibility?: "hidden" | "on_request"; language?: "fr" | "en" } = {},
	) => {
		const { id, slug } = await community({ name, members, visibility: own.visibility });
		await db.community.update({ where: { id }, data: { languages: [own.language ?? newcomer.locale] } });
		return slug;
	};
	await make("Hidden one", [jobMate.id, unitMate.id], { visibility: "hidden" });
	await make("On request", [jobMate.id, unitMate.id], { visibility: "on_request" });
	const other = await make("Another language", [jobMate.id, unitMate.id], {
		language: newcomer.locale === "fr" ? "en" : "fr",
	});
	const job = await make("Same job", [jobMate.id]);
	const unit = await make("Same unit", [unitMate.id]);
	const shown = await suggestedCommunities(await as("newcomer"), at);
	expect(shown.map(({ slug, sameJob, sameUnit }) => [slug, sameJob, sameUnit])).toEqual([
		[job, 1, 0],
		[unit, 0, 1],
		[other, 1, 1],
	]);
});

test("a community is suggested for the topic one read about lately, with the number of threads, and only from what one may read", async () => {
	const topic = async (name: string) =>
		(await db.topic.create({ data: { slug: `${name}-topic`, names: { en: name } }, select: { id: true } })).id;
	const [outages, tone] = [await topic("Outages"), await topic("Tone")];
	const make = async (name: string, topicId: string, visibility?: "hidden") => {
		const made = await community({ name, visibility, members: [await castId("employee"), await castId("champion")] });
		await db.community.update({ where: { id: made.id }, data: { topicId } });
		return made;
	};
	const readIn = await make("Outages read", outages);
	const hidden = await make("Tone, hidden", tone, "hidden");
	const about = await make("Outages suggested", outages);
	await make("Tone suggested", tone);
	const reader = await castId("newcomer");
	const lucia = await as("employee");
	const visit = async (postId: string, days: number) =>
		db.threadVisit.create({ data: { personId: reader, postId, seenAt: new Date(at.getTime() - days * DAY) } });
	for (const days of [1, 89, 91]) await visit(await ask(lucia, readIn.slug), days);
	const deleted = await ask(lucia, readIn.slug);
	await visit(deleted, 2);
	await deletePost(lucia, deleted, at);
	// What they read while they were members says nothing any more.
	await visit(await ask(lucia, hidden.slug), 1);
	await db.membership.create({
		data: { communityId: readIn.id, personId: reader, role: "member", status: "active", since: at, joinedAt: at },
	});
	const shown = await suggestedCommunities(await as("newcomer"), at);
	expect(shown.map(({ name, threadsRead }) => [name, threadsRead])).toEqual([
		["Outages suggested", 2],
		["Tone suggested", 0],
	]);
	expect(shown[0]?.slug).toBe(about.slug);
});

test("opening a page reads the notices that lead to it, and no others", async () => {
	const home = await community({ members: [await castId("employee"), await castId("champion")] });
	const first = await ask(await as("employee"), home.slug);
	const second = await ask(await as("employee"), home.slug);
	await answer(await as("champion"), first);
	await answer(await as("champion"), second);
	await tellAll();
	const before = await as("employee");
	expect(before.unread).toBe(2);
	await readItemsOf(before, `/communities/${home.slug}/posts/${first}`, at);
	await readItemsOf(await as("champion"), `/communities/${home.slug}/posts/${second}`, at);
	expect((await as("employee")).unread).toBe(1);
});

/** Runs the jobs that verbs have queued for removing notices, twice, as a job may run again. */
async function removalsRun(): Promise<void> {
	const jobs = await db.$queryRaw<{ payload: { communityId: string; path: string } }[]>`
		select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = 'notices.remove'`;
	for (const { payload } of [...jobs, ...jobs]) await removeNotices(payload);
}

test("the notices of a deleted reply and of a deleted question go with it", async () => {
	const home = await community({ members: [await castId("employee"), await castId("champion")] });
	const question = await ask(await as("employee"), home.slug);
	const reply = await answer(await as("champion"), question);
	await answer(await as("champion"), question);
	await tellAll();
	expect((await as("employee")).unread).toBe(2);
	await deleteReply(await as("champion"), reply, at);
	await removalsRun();
	expect((await as("employee")).unread).toBe(1);
	await deletePost(await as("employee"), question, at);
	await removalsRun();
	expect((await as("employee")).unread).toBe(0);
});
