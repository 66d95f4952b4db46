import { type NotNull, sql } from "kysely";
import { kysely, Prisma, readIn, type Tx } from "../db";
import { literal } from "../sql";
import { withConflict } from "./conflicts";
import { accepted, filled, isAccepted } from "./staging";

const PAGE = 10_000;
const NO_ID = "00000000-0000-0000-0000-000000000000";
const r = Prisma.sql`r`;
const managerNumber = Prisma.sql`r."managerNumber"`;

/** SQL that joins the managers of rows `i`: their row `m` and their person `h`. A manager may be in a later row. */
export const namedManagers = Prisma.sql`
	left join import_rows m on m."importId" = i."importId" and m."employeeNumber" = i."managerNumber" and ${accepted("m")}
	left join people h on h."employeeNumber" = i."managerNumber"`;

/** SQL: whether row `i` keeps the present manager: it has no such cell, or no person has that number. */
export const keepsManager = Prisma.sql`(case when i."managerNumber" is null then not i.values ? 'managerNumber' else m.number is null and h.id is null end)`;

/**
 * Notes unknown managers, and the rows whose manager closes a cycle: those are imported without a manager. Returns
 * the numbers of these rows.
 */
export async function checkManagers(tx: Tx, importId: string): Promise<number[]> {
	await tx.$executeRaw`
		update import_rows r set conflicts = ${withConflict(r, "managerNumber", managerNumber, "manager_unknown", "left_out")}
		from import_rows i ${namedManagers}
		where r."importId" = ${importId}::uuid and i."importId" = ${importId}::uuid and i.number = r.number
			and ${filled("i")} and i."managerNumber" is not null and ${keepsManager}`;
	const cycles = await findCycles(tx, importId);
	const rowsInCycle = { rows: Prisma.sql`c.rows` };
	await tx.$executeRaw`
		update import_rows r set conflicts = case when c.alone
			then ${withConflict(r, "managerNumber", managerNumber, "manager_self", "left_out")}
			else ${withConflict(r, "managerNumber", managerNumber, "manager_cycle", "left_out", rowsInCycle)} end
		from jsonb_to_recordset(${JSON.stringify(cycles)}::jsonb) as c(number int, rows text, alone boolean)
		where r."importId" = ${importId}::uuid and r.number = c.number`;
	return cycles.map(({ number }) => number);
}

async function findCycles(tx: Tx, importId: string): Promise<ManagerCycle[]> {
	const lines = new ReportingLines();
	const { _max: last } = await tx.importRow.aggregate({ where: { importId }, _max: { number: true } });
	for (let after = 0; after < (last.number ?? 0); after += PAGE) lines.add(await readIn(tx, rowEdges(importId, after)));
	for (let after = NO_ID; ; ) {
		const page = await readIn(tx, presentEdges(importId, after));
		lines.add(page);
		const last = page.at(-1);
		if (!last) break;
		after = last.person;
	}
	return lines.cycles();
}

/** The reporting lines of a page of rows, after that row. */
function rowEdges(importId: string, after: number) {
	return kysely
		.selectFrom("import_rows as i")
		.where("i.importId", "=", importId)
		.where(isAccepted)
		.where("i.number", ">", after)
		.where("i.number", "<=", after + PAGE)
		.leftJoin("people as person", "person.id", "i.personId")
		.leftJoin("import_rows as boss", (join) =>
			join
				.on("boss.importId", "=", importId)
				.onRef("boss.employeeNumber", "=", "i.managerNumber")
				.on("boss.outcome", "not in", [literal("refuse"), literal("blank")]),
		)
		.leftJoin("people as head", "head.employeeNumber", "i.managerNumber")
		.select((eb) => {
			const keeps = sql<boolean>`case when ${eb.ref("i.managerNumber")} is null then not ${eb.ref("i.values")} ? 'managerNumber'
				else ${eb.ref("boss.number")} is null and ${eb.ref("head.id")} is null end`;
			return [
				"i.number",
				"i.personId as person",
				eb
					.case()
					.when(keeps)
					.then(eb.ref("person.managerId"))
					.else(eb.fn.coalesce("boss.personId", "head.id"))
					.end()
					.as("manager"),
				eb.not(keeps).as("named"),
			];
		})
		.$narrowType<{ person: NotNull }>();
}

/** The present reporting lines of people who are not in the file. */
function presentEdges(importId: string, after: string) {
	return kysely
		.selectFrom("people as person")
		.where("person.id", ">", after)
		.where("person.managerId", "is not", null)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("import_rows as i")
						.where("i.importId", "=", importId)
						.whereRef("i.personId", "=", "person.id")
						.where(isAccepted)
						.select("i.number"),
				),
			),
		)
		.orderBy("person.id")
		.limit(PAGE)
		.select((eb) => [
			eb.lit(0).as("number"),
			"person.id as person",
			"person.managerId as manager",
			eb.lit(false).as("named"),
		]);
}

interface Edge {
	/** The number of the row; 0 for a present reporting line. */
	number: number;
	person: string;
	manager: string | null;
	/** Whether the row names the manager, or keeps the present one. */
	named: boolean;
}

interface ManagerCycle {
	/** The last row of the cycle that names a manager: it closes the cycle. */
	number: number;
	/** The rows of the cycle, for the report. */
	rows: string;
	/** The person is their own manager. */
	alone: boolean;
}

/** The reporting lines as arrays of numbers: a hundred thousand people take a few megabytes. */
export class ReportingLines {
	private readonly indexes = new Map<string, number>();
	private readonly managers: number[] = [];
	private readonly rows: number[] = [];

	add(edges: Edge[]): void {
		for (const { number, person, manager, named } of edges) {
			const index = this.index(person);
			this.managers[index] = manager ? this.index(manager) : -1;
			this.rows[index] = named ? number : 0;
		}
	}

	private index(person: string): number {
		const known = this.indexes.get(person);
		if (known !== undefined) return known;
		this.indexes.set(person, this.managers.length);
		this.rows.push(0);
		return this.managers.push(-1) - 1;
	}

	cycles(): ManagerCycle[] {
		const seenIn = new Int32Array(this.managers.length);
		const closing: ManagerCycle[] = [];
		for (let start = 0; start < this.managers.length; start++) {
			const mark = start + 1;
			let at = start;
			while (at >= 0 && seenIn[at] === 0) {
				seenIn[at] = mark;
				at = this.managers[at] ?? -1;
			}
			if (at < 0 || seenIn[at] !== mark) continue;
			const rows = this.rowsOfCycle(at).sort((a, b) => a - b);
			const number = rows.at(-1);
			if (number) closing.push({ number, rows: rows.slice(-8).join(", "), alone: this.managers[at] === at });
		}
		return closing;
	}

	private rowsOfCycle(start: number): number[] {
		const rows: number[] = [];
		let at = start;
		do {
			const row = this.rows[at];
			if (row) rows.push(row);
			at = this.managers[at] ?? -1;
		} while (at !== start && at >= 0);
		return rows;
	}
}
