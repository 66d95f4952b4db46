import loadSolver from "highs";
import type { Cuts, PeopleTable, ShownTable } from "@/lib/insights/people-tables";
import { isShown, isSmall, type Shown } from "@/lib/insights/shown";

/** What a page shows of its tables on one day. The people are what the attacker wants to know. */
export interface Page {
	cuts: Cuts;
	tables: readonly PeopleTable[];
	shown: readonly ShownTable[];
}

/** Relations between the tables of two days that hold for every group. */
export interface Link {
	/** Added up, the people of these tables are at least those of the table on the right. */
	atLeast: readonly (readonly [page: number, table: number])[];
	of: readonly [page: number, table: number];
}

/** A number of one to four people, as a sum of groups of tables. */
interface Secret {
	what: string;
	people: number;
	terms: readonly (readonly [variable: string, factor: 1 | -1])[];
}

const solver = loadSolver();
const added = (people: readonly number[]) => people.reduce((sum, count) => sum + count, 0);
const variable = (page: number, table: number, group: number) => `p${page}t${table}g${group}`;
const sumOf = (terms: Secret["terms"]) => terms.map(([name, factor]) => `${factor < 0 ? "-" : "+"} ${name}`).join(" ");

/**
 * Somebody who has the pages, knows which groups have people at all and every rule of the product, and solves it as a linear
 * program (HiGHS). Returns the small groups that have one possible value only.
 */
export async function computed(pages: readonly Page[], links: readonly Link[] = []): Promise<string[]> {
	const loaded = await solver;
	const lines = [...pages.flatMap(known), ...links.flatMap((link) => linked(link, pages))];
	const constraints = lines.map((line, index) => ` c${index}: ${line}`).join("\n");
	const found = pages
		.flatMap(secrets)
		.map((secret) => ({ ...secret, least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }));
	return found
		.filter((secret) => {
			for (const goal of ["Minimize", "Maximize"]) {
				if (isOpen(secret)) break;
				const values = solve(loaded, goal, secret.terms, constraints);
				if (!values) return false;
				// One solution tells something of every secret.
				for (const other of found) {
					const value = other.terms.reduce((sum, [name, factor]) => sum + factor * (values[name]?.Primal ?? 0), 0);
					other.least = Math.min(other.least, value);
					other.most = Math.max(other.most, value);
				}
			}
			return !isOpen(secret);
		})
		.map(({ what, people }) => `${what}: ${people}`);
}

/** Every number that the attacker still has to consider, from the least to the most. */
interface Range {
	least: number;
	most: number;
}

const isOpen = ({ least, most }: Range) => Math.floor(most + 1e-6) > Math.ceil(least - 1e-6);

function solve({ solve }: Awaited<typeof solver>, goal: string, terms: Secret["terms"], constraints: string) {
	const { Status, Columns } = solve(`${goal}\n goal: ${sumOf(terms)}\nSubject To\n${constraints}\nEnd`);
	if (Status.includes("nbounded")) return null;
	if (Status !== "Optimal") throw new Error(`The solver says ${Status}`);
	return Columns as Record<string, { Primal: number }>;
}

function sumsOf({ cuts, shown }: Page, table: number): { value: Shown; groups: number[]; what: string }[] {
	const { groups } = cuts;
	const members = (is: (group: readonly [number, number]) => boolean) =>
		groups.flatMap((group, index) => (is(group) ? [index] : []));
	const own = shown[table] as ShownTable;
	return [
		{ value: own.total, groups: members(() => true), what: "total" },
		...own.rows.map((value, row) => ({ value, groups: members(([of]) => of === row), what: `row ${row}` })),
		...own.columns.map((value, column) => ({
			value,
			groups: members(([, of]) => of === column),
			what: `column ${column}`,
		})),
	];
}

const peopleOf = ({ tables }: Page, table: number, groups: readonly number[]) =>
	groups.reduce((sum, group) => sum + (tables[table]?.people[group] ?? 0), 0);

/** What the page says: its numbers, what its words mean, and that parts are parts. */
function known(page: Page, index: number): string[] {
	const lines: string[] = [];
	page.tables.forEach(({ within, windows, people }, table) => {
		for (const { value, groups } of sumsOf(page, table)) {
			if (groups.length === 0) continue;
			const sum = sumOf(groups.map((group) => [variable(index, table, group), 1]));
			if (isShown(value)) lines.push(`${sum} = ${value}`);
			else if (value === "few") lines.push(`${sum} <= 4`);
			else if (peopleOf(page, table, groups) >= 5) lines.push(`${sum} >= 5`);
			const includesFew = within.some((other) =>
				sumsOf(page, other).some((one) => `${one.groups}` === `${groups}` && one.value === "few"),
			);
			if (value === "few" && !includesFew && peopleOf(page, table, groups) > 0) lines.push(`${sum} >= 1`);
		}
		people.forEach((_, group) => {
			const own = variable(index, table, group);
			for (const other of within) lines.push(`${variable(index, other, group)} - ${own} >= 0`);
			for (const other of windows) {
				const isLonger = added(page.tables[other]?.people ?? []) >= added(people);
				lines.push(
					`${isLonger ? `${variable(index, other, group)} - ${own}` : `${own} - ${variable(index, other, group)}`} >= 0`,
				);
			}
		});
	});
	return lines;
}

function linked({ atLeast, of }: Link, pages: readonly Page[]): string[] {
	return (pages[0]?.cuts.groups ?? []).map((_, group) => {
		const left = atLeast.map(([page, table]) => `+ ${variable(page, table, group)}`).join(" ");
		return `${left} - ${variable(of[0], of[1], group)} >= 0`;
	});
}

/** Every small group: of a table or of a window and not another; in a row, a column, both, or the rest of those shown. */
function secrets(page: Page, index: number): Secret[] {
	const found: Secret[] = [];
	page.tables.forEach(({ windows }, table) => {
		const sums = sumsOf(page, table);
		const shownRows = new Set(
			sums.flatMap(({ value, groups, what }) =>
				isShown(value) && what !== "total" ? groups.map((group) => `${what[0]} ${group}`) : [],
			),
		);
		const rest = (cut: "r" | "c") =>
			page.cuts.groups.flatMap((_, group) => (shownRows.has(`${cut} ${group}`) ? [] : [group]));
		const members = [
			...sums,
			...page.cuts.groups.map((_, group) => ({ groups: [group], what: `group ${group}` })),
			{ groups: rest("r"), what: "rows not shown" },
			{ groups: rest("c"), what: "columns not shown" },
			...sums.slice(1).map(({ groups, what }) => {
				const hidden = new Set(rest(what.startsWith("row") ? "c" : "r"));
				return { groups: groups.filter((group) => hidden.has(group)), what: `${what}, what is not shown` };
			}),
		];
		for (const { groups, what } of members) {
			const size = peopleOf(page, table, groups);
			const terms = groups.map((group) => [variable(index, table, group), 1] as const);
			if (isSmall(size)) found.push({ what: `table ${table}, ${what}`, people: size, terms });
			for (const other of windows) {
				const apart = size - peopleOf(page, other, groups);
				const sign = apart < 0 ? -1 : 1;
				if (!isSmall(Math.abs(apart))) continue;
				const both = groups.flatMap((group) => [
					[variable(index, table, group), sign] as const,
					[variable(index, other, group), sign < 0 ? 1 : -1] as const,
				]);
				found.push({ what: `tables ${table} and ${other}, ${what}`, people: Math.abs(apart), terms: both });
			}
		}
	});
	return found;
}
