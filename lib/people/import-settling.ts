import type { Tx } from "../db";
import { findDifferences } from "./import-differences";
import type { Mapping } from "./import-fields";
import { resolveManagers } from "./import-managers";
import { matchPeople } from "./import-matching";
import {
	createSites,
	createUnits,
	type NewUnit,
	resolveSites,
	resolveUnits,
	type SiteChoices,
	type UnknownSite,
} from "./import-places";

export interface Settling {
	importId: string;
	isFull: boolean;
	mapping: Mapping;
	siteChoices: SiteChoices;
	/** Today in the organisation's zone. */
	day: string;
	/** Whether units and sites the file brings are made, or only announced. */
	makesPlaces: boolean;
}

/**
 * Compares the staged rows with one another and with the house, and gives each its outcome. Done for the preview, and
 * again when the import is applied: the house may have changed meanwhile.
 */
export async function settleRows(
	tx: Tx,
	{ importId, isFull, mapping, siteChoices, day, makesPlaces }: Settling,
): Promise<{ units: NewUnit[]; sites: UnknownSite[] }> {
	// The planner has never seen these rows: told how many they are, it does not compare each with each.
	await tx.$executeRaw`analyze import_rows`;
	await matchPeople(tx, importId, isFull);
	const units = await resolveUnits(tx, importId);
	const sites = await resolveSites(tx, importId, siteChoices, day);
	if (makesPlaces) {
		await createUnits(tx, units);
		await createSites(tx, sites);
	}
	if (mapping.includes("country")) await noteMissingCountries(tx, importId);
	await resolveManagers(tx, importId);
	await findDifferences(tx, importId, day);
	await proposeLeavers(tx, importId, isFull);
	return { units, sites };
}

/** As the rows were when they had just been read. */
export async function unsettleRows(tx: Tx, importId: string): Promise<void> {
	await tx.$executeRaw`
		update import_rows set outcome = null, conflicts = '[]', "personId" = null, "orgUnitId" = null, "siteId" = null, "managerId" = null,
			"managerRow" = null, "keepsManager" = false, changes = null
		where "importId" = ${importId}::uuid and outcome <> 'blank' and not problems @> '[{"severity":"refused"}]'`;
}

/** Figures by country count only those whose country is known. */
async function noteMissingCountries(tx: Tx, importId: string): Promise<void> {
	const missing = JSON.stringify([{ field: "country", value: "", reason: "country_missing", severity: "left_out" }]);
	await tx.$executeRaw`
		update import_rows set conflicts = conflicts || ${missing}::jsonb
		where "importId" = ${importId}::uuid and outcome is null and not values ? 'country' and not problems @> '[{"field":"country"}]'`;
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
		where p.kind = 'employee' and p.status <> 'left' and p."employeeNumber" is not null and not exists (
			select 1 from import_rows r where r."importId" = ${importId}::uuid and (r."employeeNumber" = p."employeeNumber" or r."personId" = p.id))`;
}
