import { Readable } from "node:stream";
import { sql } from "kysely";
import { ZipFile } from "yazl";
import { kysely } from "../db";
import { found } from "../errors";
import { readFileOf } from "../files/files";
import { translator } from "../i18n/translator";
import { cardFields, cardOf } from "../practices/card";
import { practiceReadableBy, practiceVisibleTo } from "../practices/policy";
import { fullName } from "../text";
import type { Viewer } from "../viewer";
import { cardFile } from "./card-file";
import { withLinks } from "./link-targets";

/** What is exported: all practices that the viewer finds, or those of a community. */
interface Exported {
	communitySlug?: string | undefined;
}

const MOST_PRACTICES = 20_000;

/** Where the files of practices are in a zip: their ids are in the names, so that an import knows them again. */
const pathOfFile = (id: string, name: string): string => `files/${id}-${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")}`;

/** The practices that the viewer may read as a zip of Markdown. Each is read when its turn comes, while the zip is sent. */
export async function practicesZip(
	viewer: Viewer,
	{ communitySlug }: Exported,
): Promise<{ content: Readable; count: number }> {
	let query = kysely
		.selectFrom("practices as p")
		.innerJoin("communities as c", "c.id", "p.communityId")
		.select(["p.id", "p.slug"])
		.where(practiceVisibleTo(viewer))
		.orderBy("p.id")
		.limit(sql.lit(MOST_PRACTICES));
	if (communitySlug) query = query.where("c.slug", "=", communitySlug);
	const practices = await query.execute();
	const content = zipOf(viewer, practices, await filesOf(practices.map(({ id }) => id)));
	return { content, count: practices.length };
}

/** One practice: a text, or a zip with the files that it shows. @throws NotFound */
export async function practiceAsMarkdown(
	viewer: Viewer,
	slug: string,
): Promise<{ content: string; isZip: false } | { content: Readable; isZip: true }> {
	const practice = found(
		await kysely
			.selectFrom("practices as p")
			.innerJoin("communities as c", "c.id", "p.communityId")
			.select(["p.id", "p.slug"])
			.where("p.slug", "=", slug)
			.where(practiceReadableBy(viewer))
			.executeTakeFirst(),
	);
	const files = await filesOf([practice.id]);
	if (files.size > 0) return { content: zipOf(viewer, [practice], files), isZip: true };
	return { content: await practiceFile(viewer, slug, { slugs: new Set(), files }), isZip: false };
}

function zipOf(viewer: Viewer, practices: readonly { slug: string }[], files: ReadonlyMap<string, string>): Readable {
	const slugs = new Set(practices.map(({ slug }) => slug));
	const zip = new ZipFile();
	const failing = (problem: unknown) => void (zip.outputStream as unknown as Readable).destroy(problem as Error);
	const addLater = (path: string, content: () => Promise<string | Uint8Array>) =>
		zip.addReadStreamLazy(path, (add) => {
			content().then((bytes) => add(null, Readable.from([Buffer.from(bytes as Uint8Array)])), failing);
		});
	for (const { slug } of practices) addLater(`${slug}.md`, () => practiceFile(viewer, slug, { slugs, files }));
	for (const [id, name] of files)
		addLater(pathOfFile(id, name), async () => new Uint8Array((await readFileOf(id)).content));
	zip.end();
	return zip.outputStream as unknown as Readable;
}

/** The files that texts of practices show, by id. One that the virus scanner has not let through stays out. */
async function filesOf(practiceIds: string[]): Promise<Map<string, string>> {
	const rows = await kysely
		.selectFrom("attachments as a")
		.innerJoin("stored_files as f", "f.id", "a.fileId")
		.select(["f.id", "f.name"])
		.where((eb) => eb("a.practiceId", "=", eb.fn.any(eb.val(practiceIds))))
		.where("f.state", "=", "clean")
		.execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

interface Beside {
	/** The practices that are in the same zip: links between them stay links. */
	slugs: ReadonlySet<string>;
	files: ReadonlyMap<string, string>;
}

/** One practice as a file of Markdown. @throws NotFound */
export async function practiceFile(viewer: Viewer, slug: string, { slugs, files }: Beside): Promise<string> {
	const row = found(
		await kysely
			.selectFrom("practices as p")
			.innerJoin("communities as c", "c.id", "p.communityId")
			.innerJoin("people as author", "author.id", "p.authorId")
			.innerJoin("people as contact", "contact.id", "p.contactId")
			.leftJoin("topics as topic", "topic.id", "p.topicId")
			.select(cardFields)
			.select(["p.slug", "p.status", "p.version", "p.createdAt", "c.slug as community", "topic.slug as topic"])
			.select(["author.givenName as authorGiven", "author.familyName as authorFamily", "author.email as authorEmail"])
			.select([
				"contact.givenName as contactGiven",
				"contact.familyName as contactFamily",
				"contact.email as contactEmail",
			])
			.where("p.slug", "=", slug)
			.where(practiceReadableBy(viewer))
			.executeTakeFirst(),
	);
	const t = translator(row.language);
	const card = withLinks(cardOf(row), ({ kind, url }) => {
		const id = url.startsWith("file:") ? url.slice("file:".length) : "";
		const name = files.get(id);
		if (name !== undefined) return { url: pathOfFile(id, name), as: kind === "picture" ? "picture" : "link" };
		const other = url.startsWith("/practices/") ? url.slice("/practices/".length) : "";
		return kind === "link" && slugs.has(other) ? { url: `${other}.md`, as: "link" } : "same";
	});
	const facts = {
		address: row.slug,
		community: row.community,
		status: row.status,
		version: row.version,
		topic: row.topic,
		author: { name: fullName({ givenName: row.authorGiven, familyName: row.authorFamily }), email: row.authorEmail },
		contact: {
			name: fullName({ givenName: row.contactGiven, familyName: row.contactFamily }),
			email: row.contactEmail,
		},
		date: row.createdAt.toISOString().slice(0, 10),
	};
	return cardFile(card, facts, {
		context: t("practiceFiles.sections.context"),
		problem: t("practiceFiles.sections.problem"),
		steps: t("practiceFiles.sections.steps"),
		result: t("practiceFiles.sections.result"),
		evidence: t("practiceFiles.sections.evidence"),
	});
}
