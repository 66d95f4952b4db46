import { type Asked, peopleInFields, peopleNamed } from "@/app/_web/named-people";
import type { TypedSources } from "@/lib/practices/sources";

interface PeopleOfForm {
	contact: string;
	owner?: string;
	coAuthors?: string;
	reviewEveryDays?: number;
	sources: TypedSources;
}

/** The card of a form, with the people that its fields name. @throws UnclearPeople */
export async function cardAndKeepers<Form extends PeopleOfForm>(asked: Asked, form: Form) {
	const { contact, owner, coAuthors, reviewEveryDays, sources, ...card } = form;
	const fieldOf = (index: number) => `sources[${index}].person`;
	const named = await peopleInFields(asked, {
		contact,
		owner,
		...Object.fromEntries(sources.map(({ person }, index) => [fieldOf(index), person])),
	});
	const writers = coAuthors ? await peopleNamed(asked, "coAuthors", coAuthors) : [];
	return {
		card: {
			...card,
			sources: sources.flatMap(({ note, address }, index) => {
				const personId = named[fieldOf(index)]?.id;
				return note ? [{ note, ...(address && { address }), ...(personId && { personId }) }] : [];
			}),
		},
		// The form asks for a contact.
		contactId: named.contact?.id ?? "",
		ownerId: named.owner?.id ?? null,
		coAuthorIds: writers.map(({ id }) => id),
		reviewEveryDays,
	};
}
