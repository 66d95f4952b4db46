import { initials } from "@/lib/text";
import { AvatarMark } from "./avatar-mark";

export interface NamedPerson {
	givenName: string;
	familyName: string;
}

export function Avatar({ person, large }: { person: NamedPerson; large?: boolean }) {
	return <AvatarMark initials={initials(person)} large={large} />;
}
