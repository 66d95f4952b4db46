import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { db, type Tx } from "./db";
import { found, Refused } from "./errors";

export const LARGEST_FILE = 20 * 1024 * 1024;

/** What people show in a room, by what the bytes are: a name and a browser's word can say anything. */
const SLIDES: Record<string, string> = {
	"application/pdf": "pdf",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
	"application/vnd.oasis.opendocument.presentation": "odp",
	"application/vnd.apple.keynote": "key",
};
/** For the browser's file chooser. */
export const SLIDES_ACCEPTED = Object.values(SLIDES)
	.map((extension) => `.${extension}`)
	.join(",");

/** What a file is called where its own name is none. */
const UNNAMED = "slides";

export interface FileAsSent {
	name: string;
	content: Uint8Array<ArrayBuffer>;
	/** Null for who has no account. */
	storedById: string | null;
}

export interface CheckedFile extends FileAsSent {
	contentType: string;
}

/** Slides, as their bytes say. @throws Refused when they are something else, or too many. */
export async function checkSlides(file: FileAsSent): Promise<CheckedFile> {
	if (file.content.byteLength > LARGEST_FILE) throw new Refused("file_too_large");
	const type = await fileTypeFromBuffer(file.content);
	const extension = SLIDES[type?.mime ?? ""];
	if (!type || !extension) throw new Refused("file_not_slides");
	return { ...file, name: `${bareName(file.name)}.${extension}`, contentType: type.mime };
}

/** Keeps a file that has been checked; who may read it is its room's affair. Returns its id. */
export async function storeFile(tx: Tx, file: CheckedFile, at: Date): Promise<string> {
	const { id } = await tx.storedFile.create({
		data: {
			...file,
			size: file.content.byteLength,
			hash: createHash("sha256").update(file.content).digest("hex"),
			storedAt: at,
		},
		select: { id: true },
	});
	return id;
}

/** For a room that has asked whether it may be read. @throws NotFound */
export async function readStoredFile(id: string) {
	return found(
		await db.storedFile.findUnique({ where: { id }, select: { name: true, contentType: true, content: true } }),
	);
}
export type FileToRead = Awaited<ReturnType<typeof readStoredFile>>;

/** A file that nothing names any more. */
export async function forgetFile(tx: Tx, id: string): Promise<void> {
	await tx.storedFile.deleteMany({
		where: { id, slidesOf: { none: {} }, photoOf: { none: {} }, materials: { none: {} } },
	});
}

/** Whoever sent a file was anonymised: its name may be theirs, as those on slides are. */
export async function forgetSender(
	tx: Tx,
	{ personId, fileIds }: { personId: string; fileIds: string[] },
): Promise<void> {
	await tx.$executeRaw`
		update stored_files set name = ${UNNAMED} || coalesce(substring(name from '\\.[a-z0-9]+$'), ''), "storedById" = null
		where "storedById" = ${personId}::uuid or id = any(${fileIds}::uuid[])`;
}

/** The name without folders, its ending, or what a header or a disk could trip over. */
function bareName(name: string): string {
	const last = name.split(/[\\/]/).at(-1) ?? "";
	const bare = last
		.replace(/\.[a-z0-9]{1,8}$/i, "")
		.replaceAll(/[\p{C}"<>:|?*]/gu, "")
		.trim();
	return bare.slice(0, 120) || UNNAMED;
}
