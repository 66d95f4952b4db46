import { kysely, type Tx } from "../db";
import { Refused } from "../errors";
import type { Viewer } from "../viewer";
import { keepFile, UNUSED } from "./files";
import type { SentFile } from "./kinds";

/** The columns of an attachment that name the text it stands in. */
export const HOLDERS = [
	"postId",
	"replyId",
	"practiceId",
	"communityId",
	"meetupId",
	"seriesId",
	"minutesOfId",
	"messageId",
] as const;
export type HolderKind = (typeof HOLDERS)[number];

/** The text that files belong to. */
type Holder = { [Kind in HolderKind]: Record<Kind, string> }[HolderKind];

/** Keeps a file for a text that is being written. Nobody sees it until it stands in one. @throws Refused */
export const keepAttachment = (viewer: Viewer, file: SentFile, at: Date) =>
	keepFile(file, "attachment", { storedById: viewer.personId }, at);

/** Faces, covers, slides and photos of speakers have rules of their own. */
const { attachments: _, ...SHOWN_NOWHERE_ELSE } = UNUSED;

/** How a text names a file, in Markdown. */
export const markdownOf = ({ id, name, width }: { id: string; name: string; width: number | null }): string =>
	`${width === null ? "" : "!"}[${name.replaceAll(/[[\]\\`*<>!]/g, "").trim()}](file:${id})`;

/** The files that rendered Markdown names. */
const fileIdsIn = (html: string): string[] => [
	...new Set([...html.matchAll(/ data-file="([0-9a-f-]{36})"/g)].map(([, id = ""]) => id)),
];

/** Texts of one series, or practices of which one was adapted from the other: what one of them shows, the others may show. */
type SharesFiles = { seriesId: string } | { practiceIds: readonly string[] };

const inTextsOf = (shown: SharesFiles) =>
	"seriesId" in shown
		? { OR: [{ seriesId: shown.seriesId }, { meetup: { seriesId: shown.seriesId } }] }
		: { practiceId: { in: [...shown.practiceIds] } };

/**
 * Ties the files that a text names to it, and unties those that it no longer names. A job without a viewer ties what its series
 * shows.
 * @throws Refused for a file that the viewer did not send, and that neither this text nor those it may share files with had before
 */
export async function attachFiles(
	tx: Tx,
	viewer: Pick<Viewer, "personId"> | null,
	html: string,
	holder: Holder,
	others: SharesFiles | null = null,
): Promise<void> {
	const named = fileIdsIn(html);
	const before = await tx.attachment.findMany({ where: holder, select: { fileId: true } });
	if (named.length + before.length === 0) return;
	const known = new Set(before.map(({ fileId }) => fileId));
	const added = named.filter((id) => !known.has(id));
	const own = viewer ? [{ storedById: viewer.personId, ...SHOWN_NOWHERE_ELSE }] : [];
	const shared = others ? [{ attachments: { some: inTextsOf(others) } }] : [];
	const tied = await tx.storedFile.findMany({
		where: { id: { in: added }, OR: [...own, ...shared] },
		select: { id: true },
	});
	if (viewer && tied.length < added.length) throw new Refused("file_not_yours");
	await tx.attachment.deleteMany({ where: { ...holder, fileId: { notIn: named } } });
	await tx.attachment.createMany({ data: tied.map(({ id }) => ({ ...holder, fileId: id })) });
}

const FILE_COLUMNS = [
	"f.id",
	"f.name",
	"f.contentType",
	"f.size",
	"f.state",
	"f.width",
	"f.height",
	"f.widths",
] as const;

const filesOf = (fileIds: string[]) =>
	kysely
		.selectFrom("attachments as a")
		.innerJoin("stored_files as f", "f.id", "a.fileId")
		.select(FILE_COLUMNS)
		.where((eb) => eb("f.id", "=", eb.fn.any(eb.val(fileIds))));

/** The file of an id in the text of an id. */
type FilesOfTexts = (holderId: string, fileId: string) => AttachedFile | undefined;

const byText = (rows: readonly (AttachedFile & { holderId: string | null })[]): FilesOfTexts => {
	const files = new Map(rows.map((row) => [`${row.holderId} ${row.id}`, row]));
	return (holderId, fileId) => files.get(`${holderId} ${fileId}`);
};

/** The files of a post and its replies that the viewer sees; no statement where none of the texts names one. */
export async function attachedFiles(
	htmls: readonly string[],
	{ postId, replyIds }: { postId: string; replyIds: readonly string[] },
) {
	const ids = htmls.flatMap(fileIdsIn);
	if (ids.length === 0) return byText([]);
	const rows = await filesOf(ids)
		.select((eb) => eb.fn.coalesce("a.postId", "a.replyId").as("holderId"))
		.where((eb) => eb.or([eb("a.postId", "=", postId), eb("a.replyId", "=", eb.fn.any(eb.val([...replyIds])))]))
		.execute();
	return byText(rows);
}

/** The files of texts of one kind that the viewer sees; no statement where none of them names one. */
export async function filesHeldBy(
	htmls: readonly string[],
	kind: HolderKind,
	holderIds: readonly string[],
): Promise<FilesOfTexts> {
	const ids = htmls.flatMap(fileIdsIn);
	if (ids.length === 0) return byText([]);
	const rows = await filesOf(ids)
		.select(`a.${kind} as holderId`)
		.where((eb) => eb(`a.${kind}`, "=", eb.fn.any(eb.val([...holderIds]))))
		.execute();
	return byText(rows);
}

/** Of a text that its writer looks at before it is sent: what they sent themselves. */
export async function ownFiles(viewer: Viewer, html: string): Promise<FilesOfTexts> {
	const ids = fileIdsIn(html);
	if (ids.length === 0) return byText([]);
	const rows = await kysely
		.selectFrom("stored_files as f")
		.select(FILE_COLUMNS)
		.select("f.storedById as holderId")
		.where((eb) => eb("f.id", "=", eb.fn.any(eb.val(ids))))
		.where("f.storedById", "=", viewer.personId)
		.execute();
	return byText(rows);
}

export interface AttachedFile {
	id: string;
	name: string;
	contentType: string;
	size: number;
	state: "waiting" | "clean" | "refused";
	width: number | null;
	height: number | null;
	widths: number[];
}
