import type { Badge } from "../people/badges";

/** Who wrote something, as it is shown. */
export interface Author {
	id: string;
	givenName: string;
	familyName: string;
	unit: { nameFr: string; nameEn: string } | null;
	/** Where they are asked for. */
	badges: readonly Badge[];
}

/** A row's author as SQL hands it over. */
export interface AuthorRow {
	authorId: string;
	givenName: string;
	familyName: string;
	status: "active" | "suspended" | "left";
	unitFr: string | null;
	unitEn: string | null;
	badges?: Badge[] | null;
}

/** Null for someone who has left: their words stay, as a former colleague's. */
export function authorOf(row: AuthorRow): Author | null {
	if (row.status === "left") return null;
	const unit = row.unitFr && row.unitEn ? { nameFr: row.unitFr, nameEn: row.unitEn } : null;
	return { id: row.authorId, givenName: row.givenName, familyName: row.familyName, unit, badges: row.badges ?? [] };
}
