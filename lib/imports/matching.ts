import { Prisma, type Tx } from "../db";
import { withConflict } from "./conflicts";
import type { FindingReason } from "./findings";
import { accepted } from "./staging";

const r = Prisma.sql`r`;
const number = Prisma.sql`r."employeeNumber"`;
const email = Prisma.sql`r.email`;
const first = { row: Prisma.sql`d.first` };

/**
 * Says which person each row is about. A number or an address stands for one person: of two rows the first has it,
 * and the second is refused with the first one's line.
 */
export async function matchPeople(tx: Tx, importId: string, isFull: boolean): Promise<void> {
	await refuseRepeatedNumbers(tx, importId);
	await refuseForeignNumbers(tx, importId);
	await refuseRepeatedEmails(tx, importId);
	await knowByEmail(tx, importId, isFull);
	while ((await refuseTakenEmails(tx, importId)) > 0) {
		// A row that is refused no longer gives up its person's old address: whoever counted on that is refused as well.
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

/** Of rows with one address, the one whose person has it already keeps it, else the first. */
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
 * An employee without a number is known by the address. So is one whose number is gone from a full export while
 * address and name are those of a new number: a contract was renewed. The file's numbers are joined once: asked for each
 * person in turn, each row would be compared with each.
 */
async function knowByEmail(tx: Tx, importId: string, isFull: boolean): Promise<void> {
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

/** An address opens one account. It is free when its holder gets another one by this same file. */
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
