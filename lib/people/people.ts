import { recordActivity } from "../activity";
import { db, isDuplicate, type Tx } from "../db";
import { applyEdit, type MadeFrom } from "../edits";
import { demand, found } from "../errors";
import type { Locale } from "../i18n/locales";
import { lockRow } from "../locks";
import { enqueue } from "../queue";
import { searchText } from "../search-text";
import { searchable } from "../text";
import type { Viewer } from "../viewer";
import { updateHeadcount } from "./headcount";
import { canAddPeople, canAdminister, canRestore, canSuspend } from "./policy";
import { demandAdministrators } from "./roles";
import type { PersonInput, ProfileInput } from "./schema";
import { endSessionsOf } from "./sessions";

interface ProfileColumns {
	about: string | null;
	expertise: string[];
	locale: Locale;
	zone: string | null;
}

/** Locks the row of a person, so that changes to it are made one after the other. @throws NotFound */
async function lockPerson(tx: Tx, personId: string) {
	await lockRow(tx, "people", personId, "update");
	return found(await tx.person.findUnique({ where: { id: personId }, select: { id: true, kind: true, status: true } }));
}

/**
 * Writes what the viewer touched of their own profile. The language in it counts as chosen by them. @throws Stale for fields
 * that they changed elsewhere since the form was opened
 */
export async function changeProfile(viewer: Viewer, sent: ProfileInput, from: MadeFrom, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await lockPerson(tx, viewer.personId);
		const before = await tx.person.findUniqueOrThrow({
			where: { id: viewer.personId },
			select: { about: true, expertise: true, locale: true, zone: true },
		});
		const input = applyEdit(profileFields(before), sent, from);
		await tx.person.update({
			where: { id: viewer.personId },
			data: {
				about: input.about ?? null,
				expertise: input.expertise,
				locale: input.locale,
				localeChosen: true,
				zone: input.zone ?? null,
			},
			select: { id: true },
		});
		await recordActivity(tx, viewer, {
			kind: "person.profile_changed",
			at,
			subject: ["person", viewer.personId],
		});
	});
}

/** The fields of the profile's form. The language is the stored one: the browser's, shown until one is chosen, counts as a choice. */
export function profileFields({ about, expertise, locale, zone }: ProfileColumns): ProfileInput {
	return { about: about ?? undefined, expertise, locale: locale as ProfileInput["locale"], zone: zone ?? undefined };
}

/** Sets the viewer's language, whatever the browser asks for. */
export async function chooseLocale(viewer: Viewer, locale: Locale): Promise<void> {
	await db.person.update({
		where: { id: viewer.personId },
		data: { locale, localeChosen: true },
		select: { id: true },
	});
}

/** The row of a person who is not added by an import. */
export function newPerson(input: PersonInput, at: Date) {
	return {
		...input,
		jobTitle: input.jobTitle ?? null,
		sortName: searchable(input.familyName, input.givenName),
		searchText: searchText(input.familyName, input.givenName, input.jobTitle, input.email),
		createdAt: at,
	};
}

/** Adds a guest, or a colleague whom the HR system does not know yet. Null when somebody has the address. */
export async function addPerson(viewer: Viewer, input: PersonInput, at: Date): Promise<string | null> {
	demand(canAddPeople(viewer));
	try {
		return await db.$transaction(async (tx) => {
			const { id } = await tx.person.create({ data: newPerson(input, at), select: { id: true } });
			await recordActivity(tx, viewer, { kind: "person.added", at, subject: ["person", id] });
			await updateHeadcount(tx, [id], at);
			return id;
		});
	} catch (problem) {
		if (isDuplicate(problem)) return null;
		throw problem;
	}
}

/** Suspends a person: their sessions end, and they cannot sign in until restored. Their content stays. */
export async function suspendPerson(viewer: Viewer, personId: string, at: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		await demandAdministrators(tx, viewer, personId);
		demand(canSuspend(viewer, await lockPerson(tx, personId)));
		await tx.person.update({ where: { id: personId }, data: { status: "suspended", suspendedAt: at } });
		await endSessionsOf(tx, personId);
		await recordActivity(tx, viewer, { kind: "person.suspended", at, subject: ["person", personId] });
		await updateHeadcount(tx, [personId], at);
		await enqueue(tx, "people.departed", {}, { key: "people.departed" });
	});
}

export async function restorePerson(viewer: Viewer, personId: string, at: Date): Promise<void> {
	// Checked before the row is read, because only administrators may learn whether a person exists.
	demand(canAdminister(viewer));
	await db.$transaction(async (tx) => {
		demand(canRestore(viewer, await lockPerson(tx, personId)));
		await tx.person.update({ where: { id: personId }, data: { status: "active", suspendedAt: null } });
		await recordActivity(tx, viewer, { kind: "person.restored", at, subject: ["person", personId] });
		await updateHeadcount(tx, [personId], at);
	});
}
