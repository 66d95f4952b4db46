"use server";

import { z } from "zod";
import { formAction } from "@/app/_web/action";
import type { Notice } from "@/app/_web/flash";
import { peopleNamed } from "@/app/_web/named-people";
import { answerRequest, changeMemberRole, inviteMembers, removeMember } from "@/lib/communities/memberships";
import { invitationInput, memberInput, memberRoleInput, workShareInput } from "@/lib/communities/schema";
import { setWorkShare } from "@/lib/communities/work-share";
import { personName } from "@/lib/people/queries";

const membersOf = (slug: string) => `/communities/${slug}/members`;

export const inviteAction = formAction(invitationInput, async ({ viewer, input, at, t }) => {
	const people = await peopleNamed({ viewer, t }, "people", input.people);
	const ids = people.map(({ id }) => id);
	const count = await inviteMembers(viewer, input.slug, ids, at);
	const values = { count, members: ids.length - count };
	return { to: membersOf(input.slug), notice: { key: "communities.invited", values } };
});

export const answerRequestAction = formAction(
	memberInput.extend({ answer: z.enum(["accept", "decline"]) }),
	async ({ viewer, input: { answer, ...member }, at }) => {
		const accept = answer === "accept";
		await answerRequest(viewer, member.slug, member.personId, accept, at);
		const name = await personName(viewer, member.personId);
		return {
			to: membersOf(member.slug),
			notice: {
				key: accept ? "communities.accepted" : "communities.declined",
				values: { name },
				undo: { verb: "membership.answered", input: { ...member, since: at.toISOString() } },
			},
		};
	},
);

export const changeRoleAction = formAction(memberRoleInput, async ({ viewer, input, at }) => {
	await changeMemberRole(viewer, input.slug, input.personId, input.role, at);
	return { to: membersOf(input.slug), notice: { key: "communities.roleChanged" } };
});

export const workShareAction = formAction(workShareInput, async ({ viewer, input, at }) => {
	await setWorkShare(viewer, input, at);
	return { to: membersOf(input.slug), notice: { key: "communities.workShare.saved" } };
});

export const removeMemberAction = formAction(memberInput, async ({ viewer, input, at }) => {
	const { role } = await removeMember(viewer, input.slug, input.personId, at);
	const notice: Notice = {
		key: "communities.removed",
		values: { name: await personName(viewer, input.personId) },
	};
	if (role) notice.undo = { verb: "membership.removed", input: { ...input, role, since: at.toISOString() } };
	return { to: membersOf(input.slug), notice };
});
