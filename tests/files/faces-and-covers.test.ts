import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { changeLook, removeCover, restoreCover } from "@/lib/communities/covers";
import { communityList } from "@/lib/communities/list";
import { communityPage, memberList } from "@/lib/communities/queries";
import { communityFilters } from "@/lib/communities/schema";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { readFileOf } from "@/lib/files/files";
import { removeMeetupCover, restoreMeetupCover, setMeetupCover } from "@/lib/meetups/covers";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { anonymisePerson } from "@/lib/people/anonymising";
import { directory } from "@/lib/people/directory";
import { removeFace, restoreFace, setFace } from "@/lib/people/face";
import { findColleagues } from "@/lib/people/finding";
import { profilePage } from "@/lib/people/queries";
import { directoryFilters } from "@/lib/people/schema";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

const picture = async (width: number, height: number) => ({
	name: "../me.png",
	content: new Uint8Array(
		await sharp({ create: { width, height, channels: 3, background: "teal" } })
			.png()
			.toBuffer(),
	),
});
const svg = {
	name: "me.png",
	content: new Uint8Array(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>")),
};
const faceOf = async (name: "employee" | "moderator") =>
	(await db.person.findUniqueOrThrow({ where: { id: await castId(name) }, select: { faceFileId: true } })).faceFileId;

describe("a photo of oneself", () => {
	test("is cut to its middle, shown on the profile, in lists and pickers, and has no data but pixels", async () => {
		const lucia = await as("employee");
		await setFace(lucia, await picture(900, 600), at);
		const id = (await faceOf("employee")) ?? "";
		for (const width of [96, 320]) {
			const { content, contentType } = await readFileOf(id, width);
			const read = await sharp(content).metadata();
			expect([contentType, read.width, read.height, read.exif]).toEqual(["image/webp", width, width, undefined]);
		}
		expect((await profilePage(await as("moderator"), lucia.personId)).faceFileId).toBe(id);
		const shown = { faceFileId: id };
		expect((await directory(await as("moderator"), directoryFilters.parse({ q: "lucia" }), at)).rows).toMatchObject([
			shown,
		]);
		expect(await findColleagues(await as("moderator"), "lucía")).toMatchObject([shown]);
		const { id: communityId } = await community({ visibility: "open", members: [lucia.personId] });
		expect((await memberList(lucia, communityId, {})).rows.map(({ person }) => person)).toContainEqual(
			expect.objectContaining(shown),
		);
	});

	test("is removed, and brought back by its owner alone", async () => {
		const [lucia, ben] = [await as("employee"), await as("moderator")];
		await setFace(lucia, await picture(100, 100), at);
		const id = (await removeFace(lucia, at)) ?? "";
		expect(await faceOf("employee")).toBeNull();
		expect(await removeFace(lucia, at)).toBeNull();
		await expect(restoreFace(ben, id, at)).rejects.toBeInstanceOf(NotFound);
		await restoreFace(lucia, id, at);
		expect(await faceOf("employee")).toBe(id);
	});

	test("is neither a drawing that can act, nor a guest's", async () => {
		await expect(setFace(await as("employee"), svg, at)).rejects.toEqual(refusal("file_not_photo"));
		await expect(setFace(await as("guest"), await picture(50, 50), at)).rejects.toEqual(refusal("employees_only"));
		expect(await db.storedFile.count()).toBe(0);
	});

	test("is erased with the person, file and all", async () => {
		const lucia = await as("employee");
		await setFace(lucia, await picture(100, 100), at);
		await db.person.update({ where: { id: lucia.personId }, data: { status: "left" } });
		await anonymisePerson(await as("admin"), lucia.personId, at);
		expect(await db.storedFile.count()).toBe(0);
		const jobs = await db.$queryRaw`select 1 from graphile_worker.jobs where task_identifier = 'files.remove'`;
		expect(jobs).toHaveLength(1);
	});

	test("costs a list no statement more, however many have one", async () => {
		const ask = async () => directory(await as("moderator"), directoryFilters.parse({}), at);
		await castId("moderator");
		const before = await countStatements(ask);
		await setFace(await as("employee"), await picture(100, 100), at);
		await setFace(await as("moderator"), await picture(100, 100), at);
		expect(await countStatements(ask)).toBe(before);
	});
});

describe("a cover", () => {
	test("and a colour are set by who manages the community; without a picture the cover stays", async () => {
		const { slug } = await community({ visibility: "open" });
		const claire = await as("communityManager");
		await changeLook(claire, slug, { accent: "rose", cover: await picture(1000, 1000) }, at);
		const { coverFileId } = await communityPage(claire, slug);
		for (const [width, height] of [
			[480, 160],
			[960, 320],
			[1600, 533],
		] as const) {
			const read = await sharp((await readFileOf(coverFileId ?? "", width)).content).metadata();
			expect([read.width, read.height]).toEqual([width, height]);
		}
		await changeLook(claire, slug, { accent: "sky", cover: null }, at);
		expect((await communityList(claire, communityFilters.parse({}), at)).rows).toMatchObject([
			{ accent: "sky", coverFileId },
		]);
		const attempt = changeLook(await as("employee"), slug, { accent: "clay", cover: svg }, at);
		await expect(attempt).rejects.toMatchObject({ name: "Refused" });
		await expect(changeLook(claire, slug, { accent: "clay", cover: svg }, at)).rejects.toEqual(
			refusal("file_not_photo"),
		);
		expect(await communityPage(claire, slug)).toMatchObject({ accent: "sky", coverFileId });
	});

	test("is removed and brought back; a file that is no cover, or another's cover, is not", async () => {
		const [first, second, claire] = [
			await community({ name: "First", visibility: "open" }),
			await community({ name: "Second", visibility: "open" }),
			await as("communityManager"),
		];
		const cover = await picture(300, 100);
		for (const { slug } of [first, second]) await changeLook(claire, slug, { accent: "leaf", cover }, at);
		const id = (await removeCover(claire, first.slug, at)) ?? "";
		await setFace(claire, await picture(50, 50), at);
		const { faceFileId } = await as("communityManager");
		const others = (await communityPage(claire, second.slug)).coverFileId;
		for (const file of [faceFileId, others])
			await expect(restoreCover(claire, first.slug, file ?? "", at)).rejects.toBeInstanceOf(NotFound);
		await restoreCover(claire, first.slug, id, at);
		expect((await communityPage(claire, first.slug)).coverFileId).toBe(id);
	});

	test("of an edition is shown on its page, and told to nobody", async () => {
		const { id: communityId } = await community({ visibility: "open" });
		const { id: meetupId } = await edition({ communityId });
		const claire = await as("communityManager");
		await setMeetupCover(claire, meetupId, await picture(600, 200), at);
		const { coverFileId } = await meetupPage(await as("employee"), meetupId, at);
		expect(coverFileId).not.toBeNull();
		await expect(setMeetupCover(await as("employee"), meetupId, await picture(60, 20), at)).rejects.toMatchObject({
			name: "Refused",
		});
		expect(await removeMeetupCover(claire, meetupId, at)).toBe(coverFileId);
		await restoreMeetupCover(claire, { meetupId, coverFileId: coverFileId ?? "" }, at);
		expect((await meetupPage(claire, meetupId, at)).coverFileId).toBe(coverFileId);
		expect(await db.$queryRaw`select 1 from graphile_worker.jobs where task_identifier = 'activity.tell'`).toEqual([]);
	});
});
