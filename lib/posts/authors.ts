import { type Expression, expressionBuilder } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { DB } from "../db";
import type { Names } from "../i18n/locales";
import { type Badge, badgesOfPerson } from "../people/badges";
import { unitNames } from "../people/units";
import type { Viewer } from "../viewer";

/** The author of a text, as pages show them. */
export interface Author {
	id: string;
	givenName: string;
	familyName: string;
	faceFileId: string | null;
	unit: Names | null;
	badges: readonly Badge[];
}

/** The author of a row, as an expression for `select`; `shownAuthor` makes an author of it. */
export function authorOf(viewer: Viewer, personId: Expression<string | null>, at: Date) {
	return jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("people as author")
			.select((eb) => [
				"author.id",
				"author.givenName",
				"author.familyName",
				"author.faceFileId",
				"author.status",
				unitNames(eb.ref("author.orgUnitId")).as("unit"),
				badgesOfPerson(viewer, eb.ref("author.id"), at).as("badges"),
			])
			.where("author.id", "=", personId),
	);
}

interface AuthorRow extends Author {
	status: "active" | "suspended" | "left";
}

/** Null for somebody who has left: their text stays, as one by a former colleague. */
export function shownAuthor(row: AuthorRow | null): Author | null {
	if (!row || row.status === "left") return null;
	const { status, ...author } = row;
	return author;
}
