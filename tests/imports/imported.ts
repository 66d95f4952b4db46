import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import { db } from "@/lib/db";
import type { Finding } from "@/lib/imports/findings";
import { beginApplying } from "@/lib/imports/imports";
import { receiveFile } from "@/lib/imports/receiving";
import { runImport } from "@/lib/imports/running";
import { summaryOf } from "@/lib/imports/summary";
import { at } from "../factories";

/** The given HR export: 5,021 untidy rows. */
export const GIVEN_FILE = "tests/imports/people-export.csv";

export const HEADINGS =
	"Matricule;Nom;Prénom;Adresse e-mail;Fonction;Direction;Service;Site;Pays;Matricule manager;Date d'entrée;Date de sortie;Langue";

interface Person {
	number?: string;
	name?: string;
	given?: string;
	email?: string;
	title?: string;
	unit?: string;
	team?: string;
	site?: string;
	country?: string;
	manager?: string;
	hired?: string;
	left?: string;
	language?: string;
}

/** A line of an export. Values that are not given are valid. */
export function line(person: Person = {}): string {
	const number = person.number ?? "E1";
	return [
		number,
		person.name ?? "Martin",
		person.given ?? "Ada",
		person.email ?? `${number.toLowerCase()}@semis.example`,
		person.title ?? "Data analyst",
		person.unit ?? "Ventes",
		person.team ?? "Web",
		person.site ?? "",
		person.country ?? "FR",
		person.manager ?? "",
		person.hired ?? "19/01/2022",
		person.left ?? "",
		person.language ?? "fr",
	].join(";");
}

interface HowWritten {
	isFull?: boolean;
	encoding?: string;
	headings?: string;
	when?: Date;
}

async function received(content: AsyncIterable<Uint8Array>, { isFull = true, when = at }: HowWritten): Promise<string> {
	const { id } = await receiveFile(null, { name: "export.csv", content, isFull }, when);
	await runImport(id, when);
	return id;
}

/** An import of these lines that has been read and compared. */
export async function previewed(lines: string[], how: HowWritten = {}): Promise<string> {
	const text = [how.headings ?? HEADINGS, ...lines].join("\r\n");
	const bytes = iconv.encode(text, how.encoding ?? "windows-1252", { addBOM: how.encoding?.startsWith("utf") });
	return received(
		(async function* () {
			yield bytes;
		})(),
		how,
	);
}

export async function previewedFile(file: string, how: HowWritten = {}): Promise<string> {
	return received(createReadStream(file), how);
}

export async function apply(id: string, when = at): Promise<string> {
	await beginApplying(db, id, null);
	await runImport(id, when);
	return id;
}

/** An import of these lines that has been applied. */
export async function applied(lines: string[], how: HowWritten = {}): Promise<string> {
	return apply(await previewed(lines, how), how.when);
}

export async function summary(id: string) {
	const stored = await db.peopleImport.findUniqueOrThrow({ where: { id }, select: { summary: true } });
	const found = summaryOf(stored);
	if (!found) throw new Error("not read yet");
	return found;
}

/** The number of rows by outcome. */
export async function counts(id: string) {
	const { create, change, same, refuse, leavers } = await summary(id);
	return { create, change, same, refuse, leavers };
}

/** The findings of the rows, such as "5 email left_out email_missing". */
export async function findings(id: string): Promise<string[]> {
	const rows = await db.importRow.findMany({
		where: { importId: id },
		orderBy: { number: "asc" },
		select: { number: true, problems: true, conflicts: true },
	});
	return rows.flatMap(({ number, problems, conflicts }) =>
		[...(problems as unknown as Finding[]), ...(conflicts as unknown as Finding[])].map(
			({ field, severity, reason }) => `${number} ${field ?? "row"} ${severity} ${reason}`,
		),
	);
}

export async function personOf(number: string) {
	return db.person.findUniqueOrThrow({
		where: { employeeNumber: number },
		select: {
			id: true,
			email: true,
			givenName: true,
			familyName: true,
			jobTitle: true,
			country: true,
			locale: true,
			status: true,
			hiredOn: true,
			leftOn: true,
			searchText: true,
			sortName: true,
			orgUnit: { select: { names: true, kind: true, parent: { select: { names: true } } } },
			site: { select: { name: true, city: true, zone: true } },
			manager: { select: { employeeNumber: true } },
		},
	});
}
