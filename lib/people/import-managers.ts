import { Prisma, type Tx } from "../db";
import { withConflict } from "./import-conflicts";

const PAGE = 10_000;
const r = Prisma.sql`r`;
const managerNumber = Prisma.sql`r."managerNumber"`;

/**
 * Finds each row's manager, wherever in the file or in the house: managers may be listed after their people. Where
 * managers would go round in a circle, the row that closes it comes in without one.
 */
export async function resolveManagers(tx: Tx, importId: string): Promise<void> {
	await tx.$executeRaw`
		update import_rows r set "managerId" = m."personId", "managerRow" = m.number from import_rows m
		where r."importId" = ${importId}::uuid and r.outcome is null
			and m."importId" = r."importId" and m.outcome is null and m."employeeNumber" = r."managerNumber"`;
	await tx.$executeRaw`
		update import_rows r set "managerId" = p.id from people p
		where r."importId" = ${importId}::uuid and r.outcome is null and r."managerId" is null and p."employeeNumber" = r."managerNumber"`;
	await tx.$executeRaw`
		update import_rows r set "keepsManager" = true, conflicts = case when r."managerNumber" is null then r.conflicts
			else ${withConflict(r, "managerNumber", managerNumber, "manager_unknown", "left_out")} end
		where r."importId" = ${importId}::uuid and r.outcome is null and r."managerId" is null
			and (r."managerNumber" is not null or not r.values ? 'managerNumber')`;
	// Under a number they no longer have.
	await tx.$executeRaw`
		update import_rows r set "managerId" = null, "managerRow" = null,
			conflicts = ${withConflict(r, "managerNumber", managerNumber, "manager_self", "left_out")}
		where r."importId" = ${importId}::uuid and r.outcome is null and r."managerId" = r."personId"`;
	await openCircles(tx, importId);
}

async function openCircles(tx: Tx, importId: string): Promise<void> {
	const reporting = new Reporting();
	for (let after = 0; ; ) {
		const page = await tx.$queryRaw<Edge[]>`
			select r.number, r."personId" as person, case when r."keepsManager" then p."managerId" else r."managerId" end as manager,
				not r."keepsManager" as named
			from import_rows r left join people p on p.id = r."personId"
			where r."importId" = ${importId}::uuid and r.outcome is null and r.number > ${after}::int order by r.number limit ${PAGE}`;
		reporting.add(page);
		const last = page.at(-1);
		if (!last) break;
		after = last.number;
	}
	for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
		const page = await tx.$queryRaw<Edge[]>`
			select 0 as number, p.id as person, p."managerId" as manager, false as named from people p
			where p.id > ${after}::uuid and p."managerId" is not null and not exists (
				select 1 from import_rows r where r."importId" = ${importId}::uuid and r."personId" = p.id and r.outcome is null)
			order by p.id limit ${PAGE}`;
		reporting.add(page);
		const last = page.at(-1);
		if (!last) break;
		after = last.person;
	}
	const closing = reporting.circles();
	if (closing.length === 0) return;
	await tx.$executeRaw`
		update import_rows r set "managerId" = null, "managerRow" = null,
			conflicts = ${withConflict(r, "managerNumber", managerNumber, "manager_cycle", "left_out", { rows: Prisma.sql`c.rows` })}
		from jsonb_to_recordset(${JSON.stringify(closing)}::jsonb) as c(number int, rows text)
		where r."importId" = ${importId}::uuid and r.number = c.number`;
}

export interface Edge {
	/** The row that says so; 0 for what the house knows. */
	number: number;
	person: string;
	manager: string | null;
	/** Whether the row names the manager, or leaves the one there is. */
	named: boolean;
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

	/** For each circle, the last row that names a manager in it (it closes it), and the rows around it. */
	circles(): { number: number; rows: string }[] {
		const seenIn = new Int32Array(this.managers.length);
		const closing: { number: number; rows: string }[] = [];
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
			if (number) closing.push({ number, rows: rows.slice(-8).join(", ") });
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
