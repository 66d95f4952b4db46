import { expect, test } from "vitest";
import { feedAddress, openFeed } from "@/lib/calendar/feeds";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { newId } from "@/lib/ids";
import { forgetEverywhere } from "@/lib/jobs/forgetting";
import { notifyOfActivity } from "@/lib/notifications/notify";
import { anonymisePerson, type ErasedPerson } from "@/lib/people/anonymising";
import { speakerBoard, speakerPage } from "@/lib/speakers/queries";
import { as, at, castId, community, person, viewerOf } from "../factories";
import { edition, invite, seatsOf, series } from "../meetups/editions";
import { moderatedSomebody } from "../moderation/about-somebody";
import { ERASED, NOT_ERASED } from "./personal-data-columns";

const GIVEN = "Quillfeatherine";
const FAMILY = "Quillfeather";
const NAME = `${GIVEN} ${FAMILY}`;
const EMAIL = "zephyrine@quillfeather.example";
/** A word that is in every text about her, and in no other. */
const MARK = "quillfeather";

/** Columns that can hold text: texts, lists, JSON and bytes. */
const columns = async () =>
	(
		await db.$queryRaw<{ name: string }[]>`
			select table_name || '.' || column_name as name from information_schema.columns
			where table_schema = 'public' and table_name <> '_prisma_migrations'
				and data_type in ('text', 'character varying', 'ARRAY', 'json', 'jsonb', 'bytea')`
	).map(({ name }) => name);

async function columnsWith(mark: string): Promise<string[]> {
	const found: string[] = [];
	for (const name of await columns()) {
		const [table = "", column = ""] = name.split(".");
		const rows = await db.$queryRawUnsafe<object[]>(
			`select 1 from "${table}" where "${column}"::text ilike $1 limit 1`,
			`%${mark}%`,
		);
		if (rows.length > 0) found.push(name);
	}
	return found.sort();
}

test("every column that can hold text is erased for an anonymised person, or stays for a reason", async () => {
	const decided = [...ERASED, ...Object.values(NOT_ERASED).flat()];
	expect([...new Set(decided)]).toHaveLength(decided.length);
	expect(decided.sort()).toEqual((await columns()).sort());
});

/**
 * A person who signed in, spoke, came as a guest, brought companions and was named by others. Each column to erase
 * has her name.
 */
async function somebodyEverywhere(kind: "employee" | "guest" = "employee") {
	const her = await person({ givenName: GIVEN, familyName: FAMILY, email: EMAIL, kind, jobTitle: `Head of ${FAMILY}` });
	await db.person.update({
		where: { id: her },
		data: { about: `I am ${FAMILY}`, expertise: [FAMILY], mailsOff: [FAMILY] },
		select: { id: true },
	});
	await db.signInAccount.create({
		data: { provider: "https://id.example", providerAccountId: MARK, personId: her, createdAt: at },
	});
	await db.formDraft.createMany({
		data: [
			{ id: newId(at), personId: her, key: `/${MARK}#x`, address: `/${MARK}`, title: FAMILY, fields: { about: NAME } },
			{ id: newId(at), personId: await castId("employee"), fields: { about: `${NAME} <${EMAIL}>` } },
		].map((draft) => ({ key: "/#x", address: "/", title: "", ...draft, revision: 1, startedAt: at, savedAt: at })),
	});
	await db.missedSearch.create({ data: { personId: her, key: MARK, words: MARK, day: at, at } });
	await db.openedPage.create({ data: { personId: her, kind: MARK, key: MARK, openedAt: at } });
	await db.signInLink.create({ data: { tokenHash: "hash", email: EMAIL, createdAt: at, expiresAt: at } });
	const place = await community({ visibility: "on_request" });
	const { id: meetupId, venueId, communityId } = await edition({ communityId: place.id, seats: [20] });
	await db.membership.create({
		data: { communityId, personId: her, status: "requested", since: at, note: `${FAMILY} would like to join` },
	});
	await invite(meetupId, her);
	await db.meetupInvitation.updateMany({ where: { personId: her }, data: { company: `${FAMILY} & Sons` } });
	const question = await db.rsvpQuestion.create({
		data: { meetupId, position: 1, kind: "diet" },
		select: { id: true },
	});
	await db.rsvp.create({
		data: {
			meetupId,
			communityId,
			personId: her,
			venueId,
			answer: "going",
			answeredAt: at,
			companions: [`Anna ${FAMILY}`, "Theo"],
			endingReason: `As ${FAMILY} asked`,
			pastWaitlistReason: `${FAMILY} opens the day`,
			requestReason: `${FAMILY} leads the pilot`,
			details: { create: { questionId: question.id, text: `No fish for ${FAMILY}` } },
		},
	});
	await db.venue.update({ where: { id: venueId }, data: { seatsTaken: 3 }, select: { id: true } });
	await db.agendaItem.updateMany({ where: { meetupId }, data: { speakerText: NAME } });
	await db.checkIn.create({
		data: { meetupId, venueId, walkInName: NAME, method: "walk_in", at, deviceKey: newId(at) },
	});
	await series(communityId, {
		agenda: [{ title: "Opening", minutes: 10, speaker: EMAIL }],
		venues: [{ kind: "room", name: "Paris", capacity: 5, host: EMAIL }],
	});
	const file = await db.storedFile.create({
		data: {
			name: `talk-of-${MARK}.pdf`,
			contentType: "application/pdf",
			size: 1,
			hash: "hash",
			content: new Uint8Array([1]),
			storedAt: at,
		},
		select: { id: true },
	});
	const photo = await db.storedFile.create({
		data: {
			name: "photo.png",
			contentType: "image/png",
			size: 1,
			hash: "hash",
			content: new Uint8Array([2]),
			storedAt: at,
		},
		select: { id: true },
	});
	const talk = await db.speakerEngagement.create({
		data: {
			communityId,
			meetupId,
			kind: "industry",
			stage: "confirmed",
			personId: her,
			name: NAME,
			email: EMAIL,
			company: `${FAMILY} & Sons`,
			subject: "Letters",
			biography: `${NAME} was born in Dakar.`,
			needs: `A chair for ${FAMILY}`,
			brief: `Dear ${FAMILY}`,
			conflictNote: `${FAMILY} also speaks elsewhere`,
			slidesFileId: file.id,
			photoFileId: photo.id,
			createdAt: at,
			stageSince: at,
			linkSentAt: at,
			ratings: {
				create: { personId: await castId("communityManager"), stars: 4, note: `${FAMILY} is clear`, ratedAt: at },
			},
		},
		select: { id: true },
	});
	await moderatedSomebody({ communityId, personId: her }, FAMILY);
	const activity = await db.activity.create({
		data: { kind: "speaker.proposed", at, actorId: her, communityId, subjectType: "speaker", subjectId: talk.id },
		select: { id: true },
	});
	await notifyOfActivity(activity.id, at);
	const mail = { html: NAME, createdAt: at, attachment: { content: NAME }, state: "sent" as const };
	await db.outgoingMail.createMany({
		data: [
			{ ...mail, onceKey: "hers", personId: her, toAddress: EMAIL, subject: "Hello", text: NAME },
			{ ...mail, onceKey: "others", toAddress: "claire@semis.example", subject: `${NAME} wrote`, text: NAME },
			// From before she had an account.
			{ ...mail, onceKey: "link", toAddress: EMAIL, subject: "Your talk", text: "Open your page" },
		],
	});
	const read = await db.peopleImport.create({
		data: {
			fileName: "people.csv",
			fileHash: "hash",
			fileSize: 1,
			state: "applied",
			encoding: "utf-8",
			separator: ";",
			dayFirst: true,
			headingRow: 1,
			headings: [],
			mapping: {},
			createdAt: at,
		},
		select: { id: true },
	});
	await db.importRow.create({
		data: {
			importId: read.id,
			number: 2,
			email: EMAIL,
			managerNumber: FAMILY,
			values: { familyName: FAMILY },
			problems: [{ value: FAMILY }],
			conflicts: [{ value: FAMILY }],
			changes: { familyName: ["", FAMILY] },
			personId: her,
		},
	});
	return { her, meetupId, venueId, talkId: talk.id, fileId: file.id, communityId };
}

/** An administrator anonymises her. The job runs twice, as jobs may. */
async function anonymise(personId: string): Promise<void> {
	await db.person.update({ where: { id: personId }, data: { status: "left" }, select: { id: true } });
	await anonymisePerson(await as("admin"), personId, at);
	const [job] = await db.$queryRaw<{ payload: ErasedPerson }[]>`
		select p.payload from graphile_worker._private_jobs p join graphile_worker.jobs j on j.id = p.id
		where j.task_identifier = 'people.forget'`;
	expect(job?.payload).toEqual({ personId, email: EMAIL, name: NAME });
	if (job) await forgetEverywhere(job.payload);
	if (job) await forgetEverywhere(job.payload);
}

test("an anonymised person is named in no room: not as a speaker, guest, host, walk-in or companion", async () => {
	const { her, meetupId, talkId, fileId, communityId } = await somebodyEverywhere();
	const feed = await openFeed(await viewerOf(her), { scope: "person" }, at);
	await db.pushDevice.create({
		data: { personId: her, endpoint: MARK, publicKey: MARK, authSecret: MARK, name: MARK, createdAt: at },
	});
	expect(feedAddress(feed.id)).toContain(feed.id);
	expect(await columnsWith(MARK)).toEqual([...ERASED].sort());
	await anonymise(her);
	expect(await columnsWith(MARK)).toEqual([]);

	// Counts stay, and so does the subject of her talk.
	expect(await seatsOf(meetupId)).toMatchObject([{ seatsTaken: 3, going: 1 }]);
	expect(await db.rsvp.findFirst({ where: { personId: her }, select: { companions: true } })).toEqual({
		companions: ["", ""],
	});
	expect(await db.checkIn.count({ where: { meetupId } })).toBe(1);
	expect(await db.calendarFeed.count()).toBe(0);
	const claire = await as("communityManager");
	expect(await speakerPage(claire, talkId)).toMatchObject({
		name: "",
		subject: "Letters",
		linkPath: null,
		linkVersion: 2,
		ratings: [{ stars: 4, note: null }],
	});
	const itsCommunity = await db.community.findUniqueOrThrow({ where: { id: communityId } });
	expect((await speakerBoard(claire, itsCommunity, {})).columns.flatMap(({ cards }) => cards)).toMatchObject([
		{ name: "" },
	]);
	expect(await db.storedFile.count()).toBe(1);
	expect(await db.storedFile.findUnique({ where: { id: fileId }, select: { name: true } })).toEqual({
		name: "slides.pdf",
	});
});

test("the names of other people stay", async () => {
	const { her, communityId, meetupId } = await somebodyEverywhere();
	await db.agendaItem.create({
		data: { meetupId, position: 2, minutes: 10, title: "After", speakerText: "Marta Nowak" },
	});
	const marta = await db.speakerEngagement.create({
		data: {
			communityId,
			kind: "industry",
			name: "Marta Nowak",
			email: "marta@nordia.example",
			subject: "Calls",
			createdAt: at,
			stageSince: at,
			linkSentAt: at,
		},
		select: { id: true },
	});
	await anonymise(her);
	expect(
		await db.speakerEngagement.findUnique({ where: { id: marta.id }, select: { name: true, linkVersion: true } }),
	).toEqual({ name: "Marta Nowak", linkVersion: 0 });
	expect(await db.agendaItem.count({ where: { speakerText: "Marta Nowak" } })).toBe(1);
});

test("a guest can be anonymised once their access is suspended, and stays inactive", async () => {
	const { her } = await somebodyEverywhere("guest");
	const admin = await as("admin");
	await expect(anonymisePerson(admin, her, at)).rejects.toMatchObject({ reason: "person_still_here" });
	await db.person.update({
		where: { id: her },
		data: { status: "suspended", suspendedAt: new Date(at.getTime() - DAY) },
		select: { id: true },
	});
	await anonymisePerson(admin, her, at);
	await forgetEverywhere({ personId: her, email: EMAIL, name: NAME });
	expect(await columnsWith(MARK)).toEqual([]);
	expect(await db.person.findUnique({ where: { id: her }, select: { status: true } })).toEqual({ status: "left" });
});
