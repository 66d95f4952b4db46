import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { db, type Tx } from "./db";
import { found, Refused } from "./errors";

export const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * Accepted types of slides, recognised by the bytes of the file: its name and the browser's content type may be
 * wrong.
 */
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

/** The name of a file that has no usable name. */
const UNNAMED = "slides";

export interface UploadedContent {
	name: string;
	content: Uint8Array<ArrayBuffer>;
	/** Null for a speaker without an account. */
	storedById: string | null;
}

export interface CheckedFile extends UploadedContent {
	contentType: string;
}

/** Checks a file of slides by its bytes. @throws Refused for another type or a file that is too large. */
export async function checkSlides(file: UploadedContent): Promise<CheckedFile> {
	if (file.content.byteLength > LARGEST_FILE) throw new Refused("file_too_large");
	const type = await fileTypeFromBuffer(file.content);
	const extension = SLIDES[type?.mime ?? ""];
	if (!type || !extension) throw new Refused("file_not_slides");
	return { ...file, name: `${bareName(file.name)}.${extension}`, contentType: type.mime };
}

/** Stores a file that has been checked, and returns its id. Its room decides who may read it. */
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

/** Reads a file. The caller has checked the right. @throws NotFound */
export async function readStoredFile(id: string) {
	return found(
		await db.storedFile.findUnique({ where: { id }, select: { name: true, contentType: true, content: true } }),
	);
}
export type FileToRead = Awaited<ReturnType<typeof readStoredFile>>;

/** Deletes a file that no row refers to. */
export async function deleteUnusedFile(tx: Tx, id: string): Promise<void> {
	await tx.storedFile.deleteMany({
		where: { id, slidesOf: { none: {} }, photoOf: { none: {} }, materials: { none: {} } },
	});
}

/** Erases the sender of files who was anonymised. The file name is replaced, as it may contain a person's name. */
export async function eraseSender(
	tx: Tx,
	{ personId, fileIds }: { personId: string; fileIds: string[] },
): Promise<void> {
	await tx.$executeRaw`
		update stored_files set name = ${UNNAMED} || coalesce(substring(name from '\\.[a-z0-9]+$'), ''), "storedById" = null
		where "storedById" = ${personId}::uuid or id = any(${fileIds}::uuid[])`;
}

/** The name without folders, extension and characters that a header or a disk cannot hold. */
function bareName(name: string): string {
	const last = name.split(/[\\/]/).at(-1) ?? "";
	const bare = last
		.replace(/\.[a-z0-9]{1,8}$/i, "")
		.replaceAll(/[\p{C}"<>:|?*]/gu, "")
		.trim();
	return bare.slice(0, 120) || UNNAMED;
}
