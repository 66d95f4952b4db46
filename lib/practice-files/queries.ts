import { sql } from "kysely";
import { db, kysely } from "../db";
import { demand, found } from "../errors";
import { isId } from "../ids";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import type { TreeProblem } from "./file-tree";
import type { TreeKind } from "./pages-of-tree";
import { canImportPractices } from "./policy";
import type { ImportPageFilters } from "./schema";

const LIST_SIZE = 20;
const PAGES_SIZE = 50;

const listed = {
	id: true,
	fileName: true,
	source: true,
	state: true,
	kind: true,
	problem: true,
	problemOf: true,
	stepDone: true,
	stepTotal: true,
	createdAt: true,
	appliedAt: true,
	community: { select: { slug: true, name: true } },
} as const;

/** The viewer's own imports of practices, newest first. */
export async function practiceImports(viewer: Viewer) {
	demand(canImportPractices(viewer));
	return db.practiceImport.findMany({
		where: { createdById: viewer.personId },
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take: LIST_SIZE,
		select: listed,
	});
}

/** One import of the viewer's own, with its figures. @throws NotFound */
export async function practiceImportPage(viewer: Viewer, id: string) {
	const file = isId(id)
		? await db.practiceImport.findUnique({ where: { id, createdById: viewer.personId }, select: listed })
		: null;
	const outcomes = await kysely
		.selectFrom("practice_import_pages")
		.select((eb) => [
			"outcome",
			countRows().as("pages"),
			eb.fn.sum<number>(eb.case().when("noted", ">", literal(0)).then(1).else(0).end()).as("noted"),
		])
		.where("importId", "=", found(file).id)
		.groupBy("outcome")
		.execute();
	const pagesOf = (outcome: (typeof outcomes)[number]["outcome"]) =>
		Number(outcomes.find((one) => one.outcome === outcome)?.pages ?? 0);
	return {
		...found(file),
		kind: found(file).kind as TreeKind | null,
		problem: found(file).problem as TreeProblem | null,
		figures: {
			create: pagesOf("create"),
			change: pagesOf("change"),
			same: pagesOf("same"),
			refuse: pagesOf("refuse"),
			noted: outcomes.reduce((sum, { noted }) => sum + Number(noted), 0),
		},
	};
}
export type PracticeImportView = Awaited<ReturnType<typeof practiceImportPage>>;

/** The pages of an import, with what was not understood of each. */
export async function pagesOfImport(
	viewer: Viewer,
	importId: string,
	{ show, after }: ImportPageFilters,
	size = PAGES_SIZE,
) {
	let query = kysely
		.selectFrom("practice_import_pages as page")
		.innerJoin("practice_imports as file", "file.id", "page.importId")
		.select([
			"page.number",
			"page.path",
			"page.title",
			"page.slug",
			"page.outcome",
			"page.findings",
			"page.noted",
			"page.writtenAt",
		])
		.where("page.importId", "=", importId)
		.where("file.createdById", "=", viewer.personId)
		.orderBy("page.number")
		.limit(sql.lit(size + 1));
	if (after !== undefined) query = query.where("page.number", ">", after);
	if (show === "noted") query = query.where("page.noted", ">", 0);
	else if (show) query = query.where("page.outcome", "=", show);
	const rows = await query.execute();
	return { rows: rows.slice(0, size), next: rows.length > size ? rows[size - 1]?.number : undefined };
}
export type ImportedPageRow = Awaited<ReturnType<typeof pagesOfImport>>["rows"][number];
