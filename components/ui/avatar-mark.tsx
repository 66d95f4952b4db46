/** Initials, shown beside the name. */
export function AvatarMark({ initials, large }: { initials: string; large?: boolean }) {
	return (
		<span className={large ? "avatar large" : "avatar"} aria-hidden="true">
			{initials}
		</span>
	);
}
