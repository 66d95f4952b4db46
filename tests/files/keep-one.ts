/** Keeps a file as a server would, with the settings of this process, and says what it then reads. */
import { closeDb, db } from "@/lib/db";
import { keepFile, readFileOf, removeBytes } from "@/lib/files/files";
import { fileKeys } from "@/lib/files/keys";

const content = new Uint8Array(Buffer.from(`%PDF-1.7 ${process.argv[2] ?? ""}`));
const at = new Date("2026-12-01T10:00:00Z");
try {
	const { id } = await keepFile({ name: "plan.pdf", content }, "attachment", { storedById: null }, at);
	const state = await db.storedFile.findUniqueOrThrow({ where: { id }, select: { state: true } });
	const read = await readFileOf(id).catch((problem: Error) => problem.message);
	await removeBytes(fileKeys({ id, widths: [] }));
	const removed = await readFileOf(id).catch((problem: Error) => problem.name);
	console.log(
		JSON.stringify({
			...state,
			read: typeof read === "string" ? read : Buffer.from(read.content).toString("latin1"),
			removed: typeof removed === "string" ? removed : "still there",
		}),
	);
} catch (problem) {
	console.log(JSON.stringify({ refused: (problem as Error).message, rows: await db.storedFile.count() }));
}
await closeDb();
