import type { Tx } from "../db";
import { findDifferences } from "./differences";
import type { Mapping } from "./fields";
import { checkManagers } from "./managers";
import { matchPeople } from "./matching";
import type { Announced, Place, SiteChoices } from "./places";
import { createSites, resolveSites } from "./sites";
import { accepted } from "./staging";
import { createUnits, resolveUnits } from "./units";

export interface Settling {
	importId: string;
	isFull: boolean;
	mapping: Mapping;
	siteChoices: SiteChoices;
	/** What the preview said would be new. */
	announced: Announced;
	at: Date;
	/** Today in the organisation's zone. */
	day: string;
	/** Whether units and sites the file brings are made, or only announced. */
	makesPlaces: boolean;
}

/**
 * Compares the staged rows with one another and with the house, and gives each its outcome. Done for the preview, and
 * again when the import is applied: the house may have changed meanwhile.
 */
export async function settleRows(tx: Tx, settling: Settling): Promise<Announced> {
	const { importId, isFull, mapping, announced, day } = settling;
	// The planner has never seen these rows: told how many they are, it does not compare each with each.
	await tx.$executeRaw`analyze import_rows`;
	await matchPeople(tx, importId, isFull);
	const units = await resolveUnits(tx, importId, announced, settling.at);
	const sites = await resolveSites(tx, settling);
	if (settling.makesPlaces) {
		await createUnits(tx, units.fresh);
		await createSites(tx, sites.unknown);
	}
	if (mapping.includes("country")) await noteMissingCountries(tx, importId, sites.places);
	const closingCircles = await checkManagers(tx, importId);
	await findDifferences(tx, { importId, day, units: units.places, sites: sites.places, closingCircles });
	await proposeLeavers(tx, importId, isFull);
	return { units: units.fresh, sites: sites.unknown };
}

/** Figures by country count only those whose country is known. */
async function noteMissingCountries(tx: Tx, importId: string, sites: Place[]): Promise<void> {
	const missing = JSON.stringify([{ field: "country", value: "", reason: "country_missing", severity: "left_out" }]);
	await tx.$executeRaw`
		update import_rows set conflicts = conflicts || ${missing}::jsonb
		where "importId" = ${importId}::uuid and ${accepted("import_rows")} and not values ? 'country'
			and ("siteKey" is null or "siteKey" <> all(${sites.map(({ key }) => key)}::text[])) and not problems @> '[{"field":"country"}]'`;
}

/**
 * Who has a number of the HR system and is in no row of a full export, refused rows included: they may have left. An
 * administrator decides; nobody is deleted.
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
