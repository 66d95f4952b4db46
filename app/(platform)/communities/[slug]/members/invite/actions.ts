"use server";

import { formAction } from "@/app/_web/action";
import { UnclearPeople } from "@/app/_web/named-people";
import { FieldProblem } from "@/app/_web/problem-answer";
import { inviteMany } from "@/lib/communities/inviting";
import { listInvitationInput } from "@/lib/communities/schema";
import { Refused } from "@/lib/errors";
import { peopleInFile } from "@/lib/imports/people-list";
import { understandPeople } from "@/lib/people/finding";
import { peopleReport } from "@/lib/people/people-report";
import { splitPeople } from "@/lib/people/typed-people";

async function entriesOf(file: File | undefined): Promise<string[]> {
	if (!file || file.size === 0) return [];
	const entries = peopleInFile(new Uint8Array(await file.arrayBuffer()));
	if (typeof entries === "string") throw new Refused("list_not_readable");
	return entries;
}

/** Invites everybody who is understood. Those who are not stay in the field, each with a question. */
export const inviteListAction = formAction(listInvitationInput, async ({ viewer, input, at, t }) => {
	const { slug, unitId, siteId } = input;
	const entries = [...new Set([...splitPeople(input.people ?? ""), ...(await entriesOf(input.file))])];
	if (entries.length === 0 && !unitId && !siteId) throw new FieldProblem("people", "required");
	const understood = await understandPeople(viewer, entries);
	const people = understood.flatMap(({ person }) => person ?? []);
	const personIds = [...new Set(people.map(({ id }) => id))];
	const { invited, others } = await inviteMany(viewer, slug, { personIds, unitId, siteId }, at);
	const unclear = understood.filter(({ person }) => !person);
	if (unclear.length > 0) {
		const problem = new UnclearPeople();
		const message = t("communities.listInvitedExcept", { invited, unclear: unclear.length });
		problem.add("people", message, peopleReport(t, unclear, at));
		throw problem;
	}
	return {
		to: `/communities/${slug}/members`,
		notice: { key: "communities.listInvited", values: { invited, others } },
	};
});
