import { Prisma, type Tx } from "../db";
import { withConflict } from "./conflicts";
import type { FindingReason } from "./findings";
import { accepted } from "./staging";

const r = Prisma.sql`r`;
const number = Prisma.sql`r."employeeNumber"`;
const email = Prisma.sql`r.email`;
const first = { row: Prisma.sql`d.first` };

/**
 * Finds the person of each row. A number or an address belongs to one person: of two rows with the same one, the
 * second is refused and names the first one's line.
 */
export async function matchPeople(tx: Tx, importId: string, isFull: boolean): Promise<void> {
	await refuseRepeatedNumbers(tx, importId);
	await refuseForeignNumbers(tx, importId);
	await refuseRepeatedEmails(tx, importId);
	await matchByEmail(tx, importId, isFull);
	while ((await refuseTakenEmails(tx, importId)) > 0) {
		// A refused row no longer frees its person's old address, so a row that needs that address is refused as well.
	}
}

async function refuseRepeatedNumbers(tx: Tx, importId: string): Promise<void> {
	await tx.$executeRaw`
		update import_rows r set outcome = 'refuse', conflicts = case when d.same
			then ${withConflict(r, "employeeNumber", number, "row_repeated", "refused", first)}
			else ${withConflict(r, "employeeNumber", number, "number_repeated", "refused", first)} end
		from (
			select number, first_value(number) over w as first, row_number() over w as place,
				values = first_value(values) over w and email is not distinct from first_value(email) over w as same
			from import_rows where "importId" = ${importId}::uuid and ${accepted("import_rows")}
			window w as (partition by "employeeNumber" order by number)
		) d
		where r."importId" = ${importId}::uuid and r.number = d.number and d.place > 1`;
}

async function refuseForeignNumbers(tx: Tx, importId: string): Promise<void> {
	const reason = (name: FindingReason) => withConflict(r, "employeeNumber", number, name, "refused");
	await tx.$executeRaw`
		update import_rows r set outcome = 'refuse', conflicts = case when p.kind = 'employee' then ${reason("anonymised")} else ${reason("not_an_employee")} end
		from people p where r."importId" = ${importId}::uuid and ${accepted("r")} and p.id = r."personId"
			and (p.kind <> 'employee' or p."anonymisedAt" is not null)`;
}

/** Of rows with the same address, the person who has it already keeps it; otherwise the first row does. */
async function refuseRepeatedEmails(tx: Tx, importId: string): Promise<void> {
	await tx.$executeRaw`
		update import_rows r set outcome = 'refuse', conflicts = ${withConflict(r, "email", email, "email_repeated", "refused", first)}
		from (
			select i.number, first_value(i.number) over w as first, row_number() over w as place
			from import_rows i left join people p on p.id = i."personId" and p.email = i.email
			where i."importId" = ${importId}::uuid and ${accepted("i")} and i.email is not null
			window w as (partition by i.email order by p.id is null, i.number)
		) d
		where r."importId" = ${importId}::uuid and r.number = d.number and d.place > 1`;
}

/**
 * Matches an employee without a number by the address. In a full export it also matches an employee whose number is
 * missing, if address and name are those of a new number: their contract was renewed. The numbers of the file are
 * joined once: a subquery for each person would compare every row with every person.
 */
async function matchByEmail(tx: Tx, importId: string, isFull: boolean): Promise<void> {
	const before = { before: Prisma.sql`p."employeeNumber"` };
	await tx.$executeRaw`
		update import_rows r set "personId" = p.id, conflicts = case when p."employeeNumber" is null
			then ${withConflict(r, "email", email, "known_by_email", "repaired")}
			else ${withConflict(r, "employeeNumber", number, "number_changed", "repaired", before)} end
		from people p left join (
			select distinct "employeeNumber" as number from import_rows where "importId" = ${importId}::uuid
		) named on named.number = p."employeeNumber"
		where r."importId" = ${importId}::uuid and ${accepted("r")} and p.email = r.email and p.kind = 'employee'
			and not exists (select 1 from people known where known.id = r."personId")
			and (p."employeeNumber" is null or (${isFull} and p."sortName" = r.values->>'sortName' and named.number is null))`;
}

/** An address belongs to one account. It is free when the same file gives its holder another one. */
async function refuseTakenEmails(tx: Tx, importId: string): Promise<number> {
	const holder = { holder: Prisma.sql`trim(h."givenName" || ' ' || h."familyName")` };
	const reason = (name: FindingReason) => withConflict(r, "email", email, name, "refused", holder);
	return tx.$executeRaw`
		update import_rows r set outcome = 'refuse',
			conflicts = case when h.kind = 'employee' then ${reason("email_taken")} else ${reason("email_of_guest")} end
		from people h
		where r."importId" = ${importId}::uuid and ${accepted("r")} and r.email = h.email and r."personId" <> h.id
			and not exists (select 1 from import_rows o where o."importId" = r."importId" and o."personId" = h.id and ${accepted("o")}
				and o.email is not null and o.email <> h.email)`;
}
