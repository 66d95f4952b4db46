import type { Expression, SqlBool } from "kysely";
import { kysely } from "../db";
import { found } from "../errors";
import { type FoundPerson, findColleagues } from "../people/finding";
import type { PersonQuery } from "../people/policy";
import type { Viewer } from "../viewer";
import { communityReadable, rowOfPerson } from "../visibility";
import { communityReadableBy } from "./policy";

/** People who may read what is written in a community: everybody where it is open, else its members. */
export function communityReadersAmong(communityId: string) {
	// Guests are no colleagues: no invitation is asked, and no instant.
	const row = rowOfPerson(new Date(0));
	return (eb: PersonQuery): Expression<SqlBool> =>
		eb.and([
			row.isEmployee,
			eb.exists(
				eb
					.selectFrom("communities as c")
					.select(eb.lit(1).as("one"))
					.where("c.id", "=", communityId)
					.where(communityReadable(row)),
			),
		]);
}

/** Colleagues whose names begin with what is typed and who may read the community: whom a text in it may name. @throws NotFound */
export async function findReaders(viewer: Viewer, slug: string, typed: string): Promise<FoundPerson[]> {
	const { id } = found(
		await kysely
			.selectFrom("communities as c")
			.select("c.id")
			.where("c.slug", "=", slug)
			.where(communityReadableBy(viewer))
			.executeTakeFirst(),
	);
	return findColleagues(viewer, typed, communityReadersAmong(id));
}
