import type { NotNull } from "kysely";
import { readIn, type Tx } from "../db";
import { forEachLocale } from "../i18n/locales";
import { translator } from "../i18n/translator";
import { newId } from "../ids";
import type { NewUnit, PlannedPlaces, ResolvedPlace } from "./places";
import { acceptedRows } from "./staging";
import { nameKey } from "./values";

const spokeKeyOf = (key: string) => key.split(" / ")[0] ?? key;

/** The units of the rows, and those that are new; `createUnits` creates them under these ids. */
export async function resolveUnits(
	tx: Tx,
	importId: string,
	planned: PlannedPlaces,
	at: Date,
): Promise<{ places: ResolvedPlace[]; fresh: NewUnit[] }> {
	const named = await readIn(
		tx,
		acceptedRows(importId)
			.where("i.unitKey", "is not", null)
			.groupBy("i.unitKey")
			.orderBy("i.unitKey")
			.select((eb) => [
				"i.unitKey as key",
				eb.fn.min(eb.ref("i.values", "->>").key("department")).as("department"),
				eb.fn.min(eb.ref("i.values", "->>").key("team")).as("team"),
				eb.cast<number>(eb.fn.countAll(), "integer").as("people"),
			])
			.$narrowType<{ key: NotNull; department: NotNull }>(),
	);
	const ids = await unitsByKey(tx);
	const fresh: NewUnit[] = [];
	const plan = (unit: Omit<NewUnit, "id">) => {
		const known = fresh.find(({ key }) => key === unit.key);
		if (known) known.people += unit.people;
		if (ids.has(unit.key)) return;
		const id = planned.units.find(({ key }) => key === unit.key)?.id ?? newId(at);
		ids.set(unit.key, id);
		fresh.push({ id, ...unit });
	};
	for (const { key, department, team, people } of named) {
		const spoke = spokeKeyOf(key);
		const inSpoke = spoke === key ? people : 0;
		plan({ key: spoke, parentKey: null, parentName: null, name: department, people: inSpoke });
		if (spoke !== key) plan({ key, parentKey: spoke, parentName: department, name: team ?? department, people });
	}
	return { places: named.flatMap(({ key }) => ({ key, id: ids.get(key) ?? "" })), fresh };
}

/** Units by every key that an export may use: the code of the unit, or its name in any language. */
async function unitsByKey(tx: Tx): Promise<Map<string, string>> {
	const units = await tx.orgUnit.findMany({
		orderBy: { id: "asc" },
		select: { id: true, code: true, kind: true, names: true, spokeId: true },
	});
	const keys = new Map<string, string>();
	const add = (key: string, id: string) => {
		if (!keys.has(key)) keys.set(key, id);
	};
	for (const { code, id } of units) add(code, id);
	const names = (unit: (typeof units)[number]) => [...Object.values(unit.names), unit.code].map(nameKey);
	const heads = units.filter((unit) => unit.kind === "hub" || unit.spokeId === unit.id);
	for (const head of heads) {
		for (const name of names(head)) add(name, head.id);
		for (const unit of units.filter(({ spokeId, id }) => spokeId === head.id && id !== head.id))
			for (const spoke of [...names(head), head.code])
				for (const name of names(unit)) add(`${spoke} / ${name}`, unit.id);
	}
	return keys;
}

/** Creates the new units of a file: a direction becomes a spoke, a service a team in it. */
export async function createUnits(tx: Tx, units: NewUnit[]): Promise<void> {
	if (units.length === 0) return;
	const hub =
		(await tx.orgUnit.findFirst({ where: { kind: "hub" }, select: { id: true } })) ??
		(await tx.orgUnit.create({
			data: {
				code: "hub",
				kind: "hub",
				names: forEachLocale((locale) => translator(locale)("imports.hub")),
			},
			select: { id: true },
		}));
	let position =
		(await tx.orgUnit.aggregate({ where: { parentId: hub.id }, _max: { position: true } }))._max.position ?? 0;
	const ids = await unitsByKey(tx);
	for (const { id, key, parentKey, name } of units) {
		const unit = { id, code: key, names: forEachLocale(() => name) };
		const spokeId = ids.get(parentKey ?? key) ?? id;
		if (parentKey === null) {
			position++;
			await tx.orgUnit.create({
				data: { ...unit, kind: "business_unit", parentId: hub.id, position },
				select: { id: true },
			});
			await tx.orgUnit.update({ where: { id }, data: { spokeId }, select: { id: true } });
			ids.set(key, id);
		} else
			await tx.orgUnit.create({ data: { ...unit, kind: "team", parentId: spokeId, spokeId }, select: { id: true } });
	}
}
