import { decodeCursor, decodeInstantCursor, type Page, pageOf } from "../cursor";
import { db, type Prisma } from "../db";
import { demand, found } from "../errors";
import { canImportPeople } from "../people/policy";
import type { Viewer } from "../viewer";
import type { Mapping } from "./fields";
import type { Format } from "./format";
import { confirmable } from "./leavers";
import type { SiteChoices } from "./places";
import type { FileProblem } from "./receiving";
import { summaryOf } from "./summary";

const LIST_SIZE = 20;
const ROWS_SIZE = 50;

const listed = {
	id: true,
	fileName: true,
	state: true,
	isFull: true,
	createdAt: true,
	appliedAt: true,
	summary: true,
	createdBy: { select: { givenName: true, familyName: true } },
} satisfies Prisma.PeopleImportSelect;

/** Imports, newest first. */
export async function importList(viewer: Viewer, after?: string) {
	demand(canImportPeople(viewer));
	const cursor = decodeInstantCursor(after);
	const rows = await db.peopleImport.findMany({
		where: cursor ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] } : {},
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take: LIST_SIZE + 1,
		select: listed,
	});
	const page = pageOf(rows, LIST_SIZE, (row) => ({ at: row.createdAt.toISOString(), id: row.id }));
	return { ...page, rows: page.rows.map((row) => ({ ...row, summary: summaryOf(row) })) };
}

/** One import as its page shows it. @throws NotFound */
export async function importPage(viewer: Viewer, id: string) {
	demand(canImportPeople(viewer));
	const file = found(
		await db.peopleImport.findUnique({
			where: { id },
			select: {
				...listed,
				encoding: true,
				separator: true,
				headingRow: true,
				headings: true,
				mapping: true,
				dayFirst: true,
				stepDone: true,
				stepTotal: true,
				problem: true,
				siteChoices: true,
				fileHash: true,
				fileSize: true,
			},
		}),
	);
	const [sameFile, newest, numbered] = await Promise.all([
		db.peopleImport.findFirst({
			where: { fileHash: file.fileHash, state: "applied", id: { not: id } },
			orderBy: { appliedAt: "desc" },
			select: { appliedAt: true },
		}),
		db.peopleImport.findFirst({
			where: { state: "applied", isFull: true },
			orderBy: { appliedAt: "desc" },
			select: { id: true },
		}),
		db.person.count({ where: { kind: "employee", status: { not: "left" }, employeeNumber: { not: null } } }),
	]);
	return {
		...file,
		...(file as unknown as Format),
		mapping: file.mapping as Mapping,
		problem: file.problem as FileProblem | null,
		siteChoices: file.siteChoices as SiteChoices,
		summary: summaryOf(file),
		sameFileAppliedAt: sameFile?.appliedAt ?? null,
		isNewest: newest?.id === id,
		peopleWithNumber: numbered,
	};
}

export type ImportPage = Awaited<ReturnType<typeof importPage>>;

const leaver = {
	personId: true,
	person: {
		select: {
			givenName: true,
			familyName: true,
			sortName: true,
			employeeNumber: true,
			jobTitle: true,
			orgUnit: { select: { names: true } },
			roleGrants: { where: { role: "administrator" }, select: { role: true } },
		},
	},
} satisfies Prisma.ImportLeaverSelect;

export type ProposedLeaver = Prisma.ImportLeaverGetPayload<{ select: typeof leaver }>;

/** People who are missing from a full export and have not been confirmed as leavers. */
export async function proposedLeavers(
	viewer: Viewer,
	importId: string,
	after?: string,
): Promise<Page<ProposedLeaver> & { confirmed: number; waiting: number }> {
	demand(canImportPeople(viewer));
	const cursor = decodeCursor(after);
	const afterCursor: Prisma.ImportLeaverWhereInput = cursor
		? {
				OR: [
					{ person: { sortName: { gt: cursor.at } } },
					{ person: { sortName: cursor.at }, personId: { gt: cursor.id } },
				],
			}
		: {};
	const [rows, confirmed, waiting] = await Promise.all([
		db.importLeaver.findMany({
			where: { AND: [{ importId, confirmedAt: null, person: { status: { not: "left" } } }, afterCursor] },
			orderBy: [{ person: { sortName: "asc" } }, { personId: "asc" }],
			take: ROWS_SIZE + 1,
			select: leaver,
		}),
		db.importLeaver.count({ where: { importId, confirmedAt: { not: null } } }),
		db.importLeaver.count({ where: { importId, ...confirmable } }),
	]);
	return { ...pageOf(rows, ROWS_SIZE, (row) => ({ at: row.person.sortName, id: row.personId })), confirmed, waiting };
}
