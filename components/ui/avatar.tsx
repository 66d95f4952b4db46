import { visitorContext } from "@/components/request-context";
import { faceAddress } from "@/lib/files/addresses";
import { fullName, initials } from "@/lib/text";
import { AvatarMark, type AvatarSize } from "./avatar-mark";

interface NamedPerson {
	givenName: string;
	familyName: string;
	faceFileId: string | null;
}

export function Avatar({ person, size }: { person: NamedPerson; size?: AvatarSize }) {
	const { at } = visitorContext();
	return (
		<AvatarMark
			initials={initials(person)}
			name={fullName(person)}
			face={faceAddress(person, at, size === "large" ? "large" : "small")}
			size={size}
		/>
	);
}
