import { kysely, type Tx } from "../db";
import { Refused } from "../errors";
import type { Viewer } from "../viewer";
import { keepFile, UNUSED } from "./files";
import type { SentFile } from "./kinds";

/** The text that files belong to. */
type Holder = { postId: string } | { replyId: string };

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

/**
 * Ties the files that a text names to it, and unties those that it no longer names.
 * @throws Refused for a file that the viewer did not send, and that was not in the text before
 */
export async function attachFiles(tx: Tx, viewer: Viewer, html: string, holder: Holder): Promise<void> {
	const named = fileIdsIn(html);
	const before = await tx.attachment.findMany({ where: holder, select: { fileId: true } });
	if (named.length + before.length === 0) return;
	const known = new Set(before.map(({ fileId }) => fileId));
	const added = named.filter((id) => !known.has(id));
	const own = await tx.storedFile.count({
		where: {
			id: { in: added },
			storedById: viewer.personId,
			...SHOWN_NOWHERE_ELSE,
		},
	});
	if (own < added.length) throw new Refused("file_not_yours");
	await tx.attachment.deleteMany({ where: { ...holder, fileId: { notIn: named } } });
	await tx.attachment.createMany({ data: added.map((fileId) => ({ ...holder, fileId })) });
}

/** The files of texts that the viewer sees; no statement where none of the texts names one. */
export async function attachedFiles(
	texts: readonly { bodyHtml: string }[],
	{ postId, replyIds }: { postId: string; replyIds: readonly string[] },
) {
	const ids = texts.flatMap(({ bodyHtml }) => fileIdsIn(bodyHtml));
	if (ids.length === 0) return new Map<string, AttachedFile>();
	const rows = await kysely
		.selectFrom("attachments as a")
		.innerJoin("stored_files as f", "f.id", "a.fileId")
		.select(["f.id", "f.name", "f.contentType", "f.size", "f.state", "f.width", "f.height", "f.widths"])
		.select(["a.postId", "a.replyId"])
		.where((eb) => eb("f.id", "=", eb.fn.any(eb.val(ids))))
		.where((eb) => eb.or([eb("a.postId", "=", postId), eb("a.replyId", "=", eb.fn.any(eb.val([...replyIds])))]))
		.execute();
	return new Map(rows.map((row) => [`${row.postId ?? row.replyId} ${row.id}`, row]));
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
