export type IconName =
	| "home"
	| "communities"
	| "meetups"
	| "practices"
	| "champions"
	| "insights"
	| "people"
	| "admin"
	| "search"
	| "inbox"
	| "plus"
	| "check"
	| "close"
	| "chevron"
	| "down"
	| "more"
	| "info"
	| "lock"
	| "clock"
	| "pin"
	| "online"
	| "calendar"
	| "mail"
	| "globe"
	| "sun"
	| "signout"
	| "edit"
	| "trash"
	| "undo"
	| "download"
	| "upload"
	| "refresh"
	| "reply"
	| "question"
	| "announce"
	| "star"
	| "reuse"
	| "external"
	| "filter"
	| "menu"
	| "warning"
	| "flag"
	| "link"
	| "person"
	| "eye"
	| "arrow";

/** A symbol beside text. Alone, its parent needs a label. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg className="icon" aria-hidden="true">
			<use href={`/icons.svg#${name}`} />
		</svg>
	);
}
