import { initials } from "@/lib/text";

export interface NamedPerson {
	givenName: string;
	familyName: string;
}

/** Initials beside a name; the name says the rest. */
export function Avatar({ person, large }: { person: NamedPerson; large?: boolean }) {
	return (
		<span className={large ? "avatar large" : "avatar"} aria-hidden="true">
			{initials(person)}
		</span>
	);
}
