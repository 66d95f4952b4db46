import { dandelionOf } from "./dandelion-look";

export type AvatarSize = "small" | "large";

interface Props {
	initials: string;
	/** Decides which dandelion surrounds the initials. */
	name: string;
	/** The address of a photo, shown in place of the initials. */
	face?: string | null;
	size?: AvatarSize;
}

const PIXELS = { small: 30, usual: 40, large: 96 };

/** A person beside their name: their photo, or their initials in a dandelion. */
export function AvatarMark({ initials, name, face, size }: Props) {
	const look = size ? `avatar ${size}` : "avatar";
	const pixels = PIXELS[size ?? "usual"];
	// biome-ignore lint/performance/noImgElement: its versions are made when it is sent, and its address ends.
	if (face) return <img className={look} src={face} alt="" width={pixels} height={pixels} loading="lazy" />;
	return (
		<span className={`${look} ${dandelionOf(name)}`} aria-hidden="true">
			{initials}
		</span>
	);
}
