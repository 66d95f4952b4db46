import type { Tx } from "../db";
import { findDifferences } from "./differences";
import type { Mapping } from "./fields";
import { checkManagers } from "./managers";
import { matchPeople } from "./matching";
import type { PlannedPlaces, ResolvedPlace, SiteChoices } from "./places";
import { createSites, resolveSites } from "./sites";
import { accepted } from "./staging";
import { createUnits, resolveUnits } from "./units";

interface Comparison {
	importId: string;
	isFull: boolean;
	mapping: Mapping;
	siteChoices: SiteChoices;
	/** The new units and sites that the preview showed. */
	planned: PlannedPlaces;
	at: Date;
	/** Today in the organisation's zone. */
	day: string;
	/** Whether new units and sites are created, or only shown in the preview. */
	createsPlaces: boolean;
}

/**
 * Compares the staged rows with each other and with the database, and gives each its outcome. It runs for the
 * preview and again when the import is applied, because the database may have changed.
 */
export async function compareRows(tx: Tx, comparison: Comparison): Promise<PlannedPlaces> {
	const { importId, isFull, mapping, planned, day } = comparison;
	// The planner needs statistics of the new rows, and of people who came with the import before, or it compares each with each.
	await tx.$executeRaw`
		analyze import_rows ("importId", number, "employeeNumber", email, "managerNumber", "unitKey", "siteKey", outcome, "personId"),
			people (id, "employeeNumber", email, kind, status, "managerId")`;
	await matchPeople(tx, importId, isFull);
	const units = await resolveUnits(tx, importId, planned, comparison.at);
	const sites = await resolveSites(tx, comparison);
	if (comparison.createsPlaces) {
		await createUnits(tx, units.fresh);
		await createSites(tx, sites.unknown);
	}
	if (mapping.includes("country")) await noteMissingCountries(tx, importId, sites.places);
	const cycleRows = await checkManagers(tx, importId);
	await findDifferences(tx, { importId, day, units: units.places, sites: sites.places, cycleRows });
	await proposeLeavers(tx, importId, isFull);
	return { units: units.fresh, sites: sites.unknown };
}

/** Figures by country leave out people without a country. */
async function noteMissingCountries(tx: Tx, importId: string, sites: ResolvedPlace[]): Promise<void> {
	const missing = JSON.stringify([{ field: "country", value: "", reason: "country_missing", severity: "left_out" }]);
	await tx.$executeRaw`
		update import_rows set conflicts = conflicts || ${missing}::jsonb
		where "importId" = ${importId}::uuid and ${accepted("import_rows")} and not values ? 'country'
			and ("siteKey" is null or "siteKey" <> all(${sites.map(({ key }) => key)}::text[])) and not problems @> '[{"field":"country"}]'`;
}

/**
 * Proposes as leavers the people with an employee number who are in no row of a full export, refused rows included.
 * An administrator decides; nobody is deleted.
 */
async function proposeLeavers(tx: Tx, importId: string, isFull: boolean): Promise<void> {
	await tx.importLeaver.deleteMany({ where: { importId } });
	if (!isFull) return;
	await tx.$executeRaw`
		insert into import_leavers ("importId", "personId")
		select ${importId}::uuid, p.id from people p
		where p.kind = 'employee' and p.status <> 'left' and p."employeeNumber" is not null 
			and not exists (select 1 from import_rows r where r."importId" = ${importId}::uuid and r."employeeNumber" = p."employeeNumber")
			and not exists (select 1 from import_rows r where r."importId" = ${importId}::uuid and r."personId" = p.id)`;
}
