import type { output } from "zod";
import type { communityRequestInput, RequestFields } from "@/lib/communities/schema";
import { type Asked, peopleInFields } from "./named-people";

/** The fields of a proposed community with the people that were typed. @throws UnclearPeople with all that are unclear */
export async function requestWithPeople(
	asked: Asked,
	{ sponsor, firstManager, secondManager, ...fields }: output<typeof communityRequestInput>,
): Promise<RequestFields> {
	const people = await peopleInFields(asked, { firstManager, secondManager, sponsor });
	const managers = [people.firstManager, people.secondManager].flatMap((person) => person?.id ?? []);
	return { ...fields, sponsorId: people.sponsor?.id, managerIds: managers.toSorted() };
}
