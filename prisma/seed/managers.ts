import { UNITS } from "./structure";
import type { SeedPerson, World } from "./world";

const LEADS = /respons|direct|lead|manager|chef|supervis|head/i;

/**
 * In each site the first person with a leading title manages their unit, and reports to the manager of the unit
 * above.
 */
export function assignManagers(world: World): void {
	const { rows, people, named } = world;
	const rowOf = new Map(rows.people.map((row) => [row.id, row]));
	const employees = people.filter((person) => person.isEmployee && person.goneAt === null && person.unit);
	const leads = new Map<string, SeedPerson>();
	for (const { code } of UNITS) {
		const unit = employees.filter((person) => person.unit?.code === code && person.key !== "sami");
		const lead = unit.find((person) => LEADS.test(rowOf.get(person.id)?.jobTitle ?? "")) ?? unit[0];
		if (lead) leads.set(code, lead);
	}
	const sami = named.get("sami");
	for (const person of employees) {
		const { code, parent } = person.unit ?? { code: "", parent: null };
		const lead = leads.get(code);
		const above = parent ? leads.get(parent) : undefined;
		const manager = lead === person ? above : code === sami?.unit?.code && sami && person !== sami ? sami : lead;
		const row = rowOf.get(person.id);
		if (row && manager && manager !== person) row.managerId = manager.id;
	}
}
