import type { Names } from "../i18n/locales";
import type { Badge } from "../people/badges";

/** Who wrote something, as it is shown. */
export interface Author {
	id: string;
	givenName: string;
	familyName: string;
	unit: Names | null;
	/** Where they are asked for. */
	badges: readonly Badge[];
}

/** A row's author as SQL hands it over. */
export interface AuthorRow {
	authorId: string;
	givenName: string;
	familyName: string;
	status: "active" | "suspended" | "left";
	unit: Names | null;
	badges?: Badge[] | null;
}

/** Null for someone who has left: their words stay, as a former colleague's. */
export function authorOf(row: AuthorRow): Author | null {
	if (row.status === "left") return null;
	return {
		id: row.authorId,
		givenName: row.givenName,
		familyName: row.familyName,
		unit: row.unit,
		badges: row.badges ?? [],
	};
}
