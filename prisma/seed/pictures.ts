import sharp from "sharp";
import { db } from "@/lib/db";
import { keepFile } from "@/lib/files/files";
import type { FileKind } from "@/lib/files/kinds";
import { renderMarkdown } from "@/lib/markdown";
import { DEMO_CAST } from "@/lib/people/demo";
import { chartWithDoubt } from "./charts";
import { landscapeOf, portraitOf } from "./portraits";
import { Random } from "./random";

const MOST_FACES = 110;
/** Of the others in texts and lists, so many show a photo: some never do. */
const SHARE_WITH_FACE = 0.72;
/** Of the cast: a newcomer has none yet, and guests show none. */
const WITHOUT_FACE = ["newcomer@semis.example"];
const COVERS = 9;
const MEETUP_COVERS = 6;

/** Faces of many people and covers of some communities and editions, drawn: nobody in them exists. */
export async function drawPictures(today: Date): Promise<void> {
	await drawFaces(today);
	await drawInTexts(today);
	const communities = await db.community.findMany({
		where: { archivedAt: null, coverFileId: null },
		orderBy: [{ memberCount: "desc" }, { id: "asc" }],
		take: COVERS * 2,
		select: { id: true, slug: true, accent: true, createdById: true },
	});
	for (const { id, slug, accent, createdById } of communities.filter((_, index) => index % 2 === 0)) {
		const cover = await keep(landscapeOf(accent, new Random(`cover ${slug}`)), "cover", createdById, today);
		await db.community.update({ where: { id }, data: { coverFileId: cover } });
	}
	const meetups = await db.meetup.findMany({
		where: { state: "published", startsAt: { gt: today }, coverFileId: null },
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		take: MEETUP_COVERS,
		select: { id: true, title: true, createdById: true, community: { select: { accent: true } } },
	});
	for (const { id, title, createdById, community } of meetups) {
		const cover = await keep(landscapeOf(community.accent, new Random(`cover ${title}`)), "cover", createdById, today);
		await db.meetup.update({ where: { id }, data: { coverFileId: cover } });
	}
}

async function drawFaces(today: Date): Promise<void> {
	const cast: (string | null)[] = DEMO_CAST.map(([, email]) => email);
	const people = await db.person.findMany({
		where: {
			status: "active",
			kind: "employee",
			faceFileId: null,
			OR: [
				{ email: { in: cast.flatMap((email) => email ?? []) } },
				{ memberships: { some: { status: "active", role: { not: "member" } } } },
				{ posts: { some: {} } },
				{ practicesWritten: { some: {} } },
			],
		},
		orderBy: { id: "asc" },
		select: { id: true, email: true, givenName: true, country: true },
	});
	const isOfCast = ({ email }: { email: string | null }) => cast.includes(email);
	const castFirst = [...people.filter(isOfCast), ...people.filter((person) => !isOfCast(person))];
	for (const { id, email, givenName, country } of castFirst.slice(0, MOST_FACES)) {
		const random = new Random(`face ${email}`);
		const isActing = cast.includes(email);
		if (email && WITHOUT_FACE.includes(email)) continue;
		if (!isActing && !random.chance(SHARE_WITH_FACE)) continue;
		const face = await keep(portraitOf(givenName, country ?? "FR", random), "face", id, today);
		await db.person.update({ where: { id }, data: { faceFileId: face } });
	}
}

const CHART = "Satisfaction over fourteen months, in a pale band of doubt. Only the last two months leave the band.";

/** A chart in a discussion and in a practice about charts. */
async function drawInTexts(today: Date): Promise<void> {
	const post = await db.post.findFirst({
		where: { title: "I put the margin of error on the slide and nobody died" },
		select: { id: true, authorId: true, body: true },
	});
	if (post) {
		const { fileId, markdown } = await chart(post.authorId, today);
		const body = `${post.body}\n\n${markdown}`;
		await db.post.update({ where: { id: post.id }, data: { body, bodyHtml: renderMarkdown(body) } });
		await db.attachment.create({ data: { postId: post.id, fileId } });
	}
	const practice = await db.practice.findFirst({
		where: { title: "Draw the doubt" },
		select: { id: true, authorId: true, steps: true },
	});
	if (!practice) return;
	const { fileId, markdown } = await chart(practice.authorId, today);
	const steps = `${practice.steps}\n\n${markdown}`;
	await db.practice.update({ where: { id: practice.id }, data: { steps, stepsHtml: renderMarkdown(steps) } });
	await db.attachment.create({ data: { practiceId: practice.id, fileId } });
}

async function chart(storedById: string, at: Date) {
	const fileId = await keep(chartWithDoubt(), "attachment", storedById, at);
	return { fileId, markdown: `![${CHART}](file:${fileId})` };
}

async function keep(svg: string, kind: FileKind, storedById: string | null, at: Date): Promise<string> {
	const content = new Uint8Array(await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer());
	return (await keepFile({ name: `${kind}.png`, content }, kind, { storedById }, at)).id;
}
