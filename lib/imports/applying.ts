import { kysely, readIn, type Tx } from "../db";
import { searchText } from "../search-text";
import { literal } from "../sql";
import { searchable } from "../text";
import { after, COMPARED_COLUMNS, compared } from "./differences";

/** Rows written by one statement: few enough to show progress, enough to keep the number of statements small. */
const BATCH = 2000;

interface ApplyContext {
	importId: string;
	at: Date;
	/** Today in the organisation's zone. */
	day: string;
}

/** Writes the outcome of each row. `onProgress` gets the number of lines that are done. */
export async function writePeople(
	tx: Tx,
	context: ApplyContext,
	onProgress: (lines: number) => Promise<void>,
): Promise<void> {
	const { importId } = context;
	await changePeople(tx, context);
	await updateSearchTexts(tx, importId);
	const { _max: last } = await tx.importRow.aggregate({ where: { importId }, _max: { number: true } });
	for (let from = 0; from < (last.number ?? 0); from += BATCH) {
		await createPeople(tx, context, from, from + BATCH);
		await onProgress(from + BATCH);
	}
	await setRemainingManagers(tx, importId);
	await tx.$executeRaw`
		delete from sessions s using import_rows r
		where r."importId" = ${importId}::uuid and r.changes->'status'->>1 = 'left' and s."personId" = r."personId"`;
}

async function changePeople(tx: Tx, { importId, at }: ApplyContext): Promise<void> {
	// Two people may exchange addresses, so all changed addresses are removed first.
	await tx.$executeRaw`
		update people p set email = null from import_rows r
		where r."importId" = ${importId}::uuid and r.outcome = 'change' and r.changes ? 'email' and p.id = r."personId"`;
	// A manager may be in a later row.
	const columns = COMPARED_COLUMNS.filter((column) => column !== "managerId");
	await tx.$executeRaw`
		update people p set (${compared("", columns)}, "emailVerifiedAt", "updatedAt") = (
			select ${compared("n.", columns)}, case when r.changes ? 'email' then null else p."emailVerifiedAt" end, ${at}::timestamptz
			from jsonb_populate_record(p, (select jsonb_object_agg(key, value->1) from jsonb_each(r.changes))) n)
		from import_rows r where r."importId" = ${importId}::uuid and r.outcome = 'change' and p.id = r."personId"`;
}

/** Updates the sort name and the search text of changed people. */
async function updateSearchTexts(tx: Tx, importId: string): Promise<void> {
	for (let number = 0; ; ) {
		const page = await readIn(
			tx,
			kysely
				.selectFrom("import_rows as i")
				.innerJoin("people as person", "person.id", "i.personId")
				.where("i.importId", "=", importId)
				.where("i.outcome", "=", literal("change"))
				.where("i.number", ">", number)
				.orderBy("i.number")
				.limit(BATCH)
				.select(["i.number", "person.id", "person.familyName", "person.givenName", "person.jobTitle", "person.email"]),
		);
		const last = page.at(-1);
		if (!last) return;
		number = last.number;
		const names = page.map(({ id, familyName, givenName, jobTitle, email }) => ({
			id,
			sort: searchable(familyName, givenName),
			search: searchText(familyName, givenName, jobTitle, email),
		}));
		await tx.$executeRaw`
			update people p set "sortName" = n.sort, "searchText" = n.search
			from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n(id uuid, sort text, search text)
			where p.id = n.id and (p."sortName" <> n.sort or p."searchText" <> n.search)`;
	}
}

async function createPeople(tx: Tx, { importId, at, day }: ApplyContext, from: number, to: number): Promise<void> {
	const columns = COMPARED_COLUMNS.filter((column) => column !== "managerId");
	await tx.$executeRaw`
		insert into people (id, "sortName", "searchText", "createdAt", "updatedAt", ${compared("", columns)}, "managerId")
		select r."personId", r.values->>'sortName', r.values->>'searchText', ${at}::timestamptz, ${at}::timestamptz, ${compared("a.", columns)},
			case when r."managerRow" is null or r."managerRow" <= ${to}::int then a."managerId" end
		from (
			select i.*, s.country as "siteCountry" from import_rows i left join sites s on s.id = i."siteId"
			where i."importId" = ${importId}::uuid and i.outcome = 'create' and i.number > ${from}::int and i.number <= ${to}::int
		) r left join people p on false cross join lateral (${after(day)}) a`;
}

/** Sets the managers whose row came later, and those of people who existed before. */
async function setRemainingManagers(tx: Tx, importId: string): Promise<void> {
	await tx.$executeRaw`
		update people p set "managerId" = r."managerId" from import_rows r
		where r."importId" = ${importId}::uuid and r.outcome in ('create', 'change') and p.id = r."personId" and not r."keepsManager"
			and p."managerId" is distinct from r."managerId"`;
}
