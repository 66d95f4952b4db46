import { type NotNull, sql } from "kysely";
import { kysely, Prisma, readIn, type Tx } from "../db";
import { withConflict } from "./conflicts";
import { accepted, isAccepted } from "./staging";

const PAGE = 10_000;
const NO_ID = "00000000-0000-0000-0000-000000000000";
const r = Prisma.sql`r`;
const managerNumber = Prisma.sql`r."managerNumber"`;

/**
 * SQL: the managers that rows `i` name, as their row `m` and their person `h`; found wherever they are, for managers
 * may be listed after their people.
 */
export const namedManagers = Prisma.sql`
	left join import_rows m on m."importId" = i."importId" and m."employeeNumber" = i."managerNumber" and ${accepted("m")}
	left join people h on h."employeeNumber" = i."managerNumber"`;

/** SQL: whether row `i` leaves the manager there is: it has no such cell, or nobody has that number. */
export const keepsManager = Prisma.sql`(case when i."managerNumber" is null then not i.values ? 'managerNumber' else m.number is null and h.id is null end)`;

/**
 * Says of managers whom nobody knows, and finds the rows that would close a circle of managers: those come in without
 * one. Returns their numbers.
 */
export async function checkManagers(tx: Tx, importId: string): Promise<number[]> {
	await tx.$executeRaw`
		update import_rows r set conflicts = ${withConflict(r, "managerNumber", managerNumber, "manager_unknown", "left_out")}
		from import_rows i ${namedManagers}
		where r."importId" = ${importId}::uuid and i."importId" = ${importId}::uuid and i.number = r.number
			and ${accepted("i")} and i."managerNumber" is not null and ${keepsManager}`;
	const circles = await findCircles(tx, importId);
	const inCircle = { rows: Prisma.sql`c.rows` };
	await tx.$executeRaw`
		update import_rows r set conflicts = case when c.alone
			then ${withConflict(r, "managerNumber", managerNumber, "manager_self", "left_out")}
			else ${withConflict(r, "managerNumber", managerNumber, "manager_cycle", "left_out", inCircle)} end
		from jsonb_to_recordset(${JSON.stringify(circles)}::jsonb) as c(number int, rows text, alone boolean)
		where r."importId" = ${importId}::uuid and r.number = c.number`;
	return circles.map(({ number }) => number);
}

async function findCircles(tx: Tx, importId: string): Promise<Circle[]> {
	const reporting = new Reporting();
	for (let after = 0; ; ) {
		const page = await readIn(tx, rowEdges(importId, after));
		reporting.add(page);
		const last = page.at(-1);
		if (!last) break;
		after = last.number;
	}
	for (let after = NO_ID; ; ) {
		const page = await readIn(tx, knownEdges(importId, after));
		reporting.add(page);
		const last = page.at(-1);
		if (!last) break;
		after = last.person;
	}
	return reporting.circles();
}

/** Who reports to whom by the file, after that row. */
function rowEdges(importId: string, after: number) {
	return kysely
		.selectFrom(
			kysely
				.selectFrom("import_rows as i")
				.where("i.importId", "=", importId)
				.where(isAccepted)
				.where("i.number", ">", after)
				.orderBy("i.number")
				.limit(PAGE)
				.selectAll()
				.as("i"),
		)
		.leftJoin("people as person", "person.id", "i.personId")
		.leftJoin("import_rows as boss", (join) =>
			join
				.onRef("boss.importId", "=", "i.importId")
				.onRef("boss.employeeNumber", "=", "i.managerNumber")
				.on("boss.outcome", "not in", ["refuse", "blank"]),
		)
		.leftJoin("people as head", "head.employeeNumber", "i.managerNumber")
		.orderBy("i.number")
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

/** Who reports to whom already, of the people the file does not name. */
function knownEdges(importId: string, after: string) {
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

export interface Edge {
	/** The row that says so; 0 for what the house knows. */
	number: number;
	person: string;
	manager: string | null;
	/** Whether the row names the manager, or leaves the one there is. */
	named: boolean;
}

export interface Circle {
	/** The last row that names a manager in it: the one that closes it. */
	number: number;
	/** The rows around it, for the report. */
	rows: string;
	/** Somebody who is their own manager. */
	alone: boolean;
}

/** Who reports to whom, as numbers: a hundred thousand people take a few megabytes. */
export class Reporting {
	private readonly places = new Map<string, number>();
	private readonly managers: number[] = [];
	private readonly rows: number[] = [];

	add(edges: Edge[]): void {
		for (const { number, person, manager, named } of edges) {
			const place = this.place(person);
			this.managers[place] = manager ? this.place(manager) : -1;
			this.rows[place] = named ? number : 0;
		}
	}

	private place(person: string): number {
		const known = this.places.get(person);
		if (known !== undefined) return known;
		this.places.set(person, this.managers.length);
		this.rows.push(0);
		return this.managers.push(-1) - 1;
	}

	circles(): Circle[] {
		const seenIn = new Int32Array(this.managers.length);
		const closing: Circle[] = [];
		for (let start = 0; start < this.managers.length; start++) {
			const walk = start + 1;
			let at = start;
			while (at >= 0 && seenIn[at] === 0) {
				seenIn[at] = walk;
				at = this.managers[at] ?? -1;
			}
			if (at < 0 || seenIn[at] !== walk) continue;
			const rows = this.around(at).sort((a, b) => a - b);
			const number = rows.at(-1);
			if (number) closing.push({ number, rows: rows.slice(-8).join(", "), alone: this.managers[at] === at });
		}
		return closing;
	}

	private around(start: number): number[] {
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
