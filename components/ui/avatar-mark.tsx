/** Initials beside a name; the name says the rest. */
export function AvatarMark({ initials, large }: { initials: string; large?: boolean }) {
	return (
		<span className={large ? "avatar large" : "avatar"} aria-hidden="true">
			{initials}
		</span>
	);
}
