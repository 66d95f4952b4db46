import { createHash } from "node:crypto";
import { db, type Tx } from "../db";
import { found, NotFound, Refused } from "../errors";
import { newId } from "../ids";
import { log } from "../log";
import { enqueue } from "../queue";
import { fileKey, fileKeys } from "./keys";
import { type FileKind, recognise, type SentFile } from "./kinds";
import { type PictureVersion, versionsOf } from "./pictures";
import { scan } from "./scanner";
import { fileStore } from "./store";

/** The name of a file whose name is erased. */
const UNNAMED = "slides";

interface Sender {
	/** Null for a speaker without an account. */
	storedById: string | null;
}

/**
 * Checks a file by its bytes and keeps it, and returns its row. Its room refers to it in a transaction of its own, and
 * decides who may read it; what nothing refers to is deleted after a week.
 * @throws Refused for a file of another kind, too large, or that the virus scanner refuses
 */
export async function keepFile(sent: SentFile, kind: FileKind, { storedById }: Sender, at: Date) {
	const { name, ...recognised } = await recognise(sent, kind);
	const state = await stateOf(sent.content);
	if (state === "refused") throw new Refused("file_refused");
	const versions = recognised.shape ? await versionsOf(sent.content, recognised.shape) : [];
	const contentType = recognised.shape ? "image/webp" : recognised.contentType;
	return writeFile({ name, contentType, content: sent.content, versions, state, storedById }, at);
}

interface FileToWrite extends Sender {
	name: string;
	contentType: string;
	content: Uint8Array<ArrayBuffer>;
	versions: readonly PictureVersion[];
	state: "waiting" | "clean";
}

/** The row comes first: bytes without one would never be deleted. */
async function writeFile({ content, versions, ...file }: FileToWrite, at: Date) {
	const id = newId(at);
	const widest = versions.at(-1);
	const whole = widest?.content ?? content;
	const kept = await db.$transaction(async (tx) => {
		if (file.state === "waiting") await enqueue(tx, "files.scan", { fileId: id }, { key: `files.scan:${id}` });
		return tx.storedFile.create({
			data: {
				...file,
				id,
				size: whole.byteLength,
				hash: createHash("sha256").update(whole).digest("hex"),
				width: widest?.width ?? null,
				height: widest?.height ?? null,
				widths: versions.map(({ width }) => width),
				unusedSince: at,
				storedAt: at,
			},
			select: { id: true, name: true, contentType: true, size: true, width: true, height: true, state: true },
		});
	});
	const store = fileStore();
	if (widest) for (const version of versions) await store.write(fileKey(id, version.width), version.content);
	else await store.write(fileKey(id), content);
	return kept;
}

/** Without an answer of the scanner nobody opens the file until a job had one. */
async function stateOf(content: Uint8Array): Promise<"waiting" | "clean" | "refused"> {
	try {
		return await scan(content);
	} catch (problem) {
		log.warn({ err: problem }, "the virus scanner was not reached");
		return "waiting";
	}
}

/**
 * Reads a file, or one version of a picture; the widest unless said otherwise. The caller has checked the right.
 * @throws NotFound, Refused for a file that the virus scanner has not seen or refuses
 */
export async function readFileOf(id: string, width?: number) {
	const file = found(
		await db.storedFile.findUnique({
			where: { id },
			select: { name: true, contentType: true, content: true, state: true, widths: true },
		}),
	);
	if (file.state !== "clean") throw new Refused(file.state === "waiting" ? "file_waiting" : "file_refused");
	const version = width ?? file.widths.at(-1);
	if (version !== undefined && !file.widths.includes(version)) throw new NotFound();
	const content = file.content ?? found(await fileStore().read(fileKey(id, version)));
	return { name: file.name, contentType: file.contentType, content };
}
export type FileToRead = Awaited<ReturnType<typeof readFileOf>>;

/** Deletes a file that no row refers to. */
export async function deleteUnusedFile(tx: Tx, id: string): Promise<void> {
	const file = await tx.storedFile.findFirst({ where: { id, ...UNUSED }, select: { id: true, widths: true } });
	if (!file) return;
	await tx.storedFile.deleteMany({ where: { id, ...UNUSED } });
	await enqueue(tx, "files.remove", { keys: fileKeys(file) });
}

/** Nothing refers to it. */
export const UNUSED = {
	slidesOf: { none: {} },
	photoOf: { none: {} },
	materials: { none: {} },
	faceOf: { none: {} },
	coverOf: { none: {} },
	coverOfMeetup: { none: {} },
	attachments: { none: {} },
};

/** Job: removes the bytes of files that are deleted. */
export async function removeBytes(keys: readonly string[]): Promise<void> {
	for (const key of keys) await fileStore().remove(key);
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
