import type { FoundPerson } from "@/lib/people/finding";
import { readEntry } from "@/lib/people/typed-people";
import { type Asked, peopleInFields, personNamed } from "./named-people";

/** An entry of somebody who was chosen in the picker; a name alone may be anybody's. */
const chosen = (typed?: string) => (typed && readEntry(typed).name && readEntry(typed).reference ? typed : undefined);

interface Named {
	agenda: { speaker?: string }[];
	venues: { host?: string }[];
}

/**
 * The form of an edition or a series with the addresses of its hosts and speakers, as verbs take them. A speaker may be
 * anybody: a name that is no colleague's stays as it is. @throws UnclearPeople
 */
export async function withAddresses<Input extends Named>(asked: Asked, input: Input): Promise<Input> {
	const host = (index: number) => `venues[${index}].host`;
	const speaker = (index: number) => `agenda[${index}].speaker`;
	const people = await peopleInFields(
		asked,
		Object.fromEntries([
			...input.venues.map((row, index) => [host(index), row.host]),
			...input.agenda.map((row, index) => [speaker(index), chosen(row.speaker)]),
		]),
	);
	const addressOf = (person?: FoundPerson) => person?.email ?? undefined;
	return {
		...input,
		agenda: input.agenda.map((row, index) => ({ ...row, speaker: addressOf(people[speaker(index)]) ?? row.speaker })),
		venues: input.venues.map((row, index) => ({ ...row, host: addressOf(people[host(index)]) })),
	};
}

/** The form of a talk with the address of a speaker who is a colleague. @throws UnclearPeople */
export async function withColleague<Input extends { kind: string; name?: string; email?: string }>(
	asked: Asked,
	input: Input,
): Promise<Input> {
	const { kind, name, email } = input;
	if (!name) return input;
	if (kind !== "internal") return { ...input, name: readEntry(name).name || name };
	const byAddress = readEntry(name).reference ? undefined : email;
	return byAddress ? input : { ...input, email: (await personNamed(asked, "name", name)).email ?? undefined };
}

/** A proposal with the colleague whose talk it is, where the picker found one. @throws UnclearPeople */
export async function withSpeaker<Input extends { name?: string }>(
	asked: Asked,
	input: Input,
): Promise<Input & { speakerPersonId?: string }> {
	const { name } = await peopleInFields(asked, { name: chosen(input.name) });
	return { ...input, speakerPersonId: name?.id };
}
