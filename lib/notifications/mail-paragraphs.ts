import { sql } from "kysely";
import { kysely } from "../db";
import { env } from "../env";

const QUOTED = 600;

/** How a text begins, as somebody wrote it. */
export function beginning(text: string): string[] {
	const start = text.length > QUOTED ? `${text.slice(0, QUOTED).replace(/\s+\S*$/u, "")} …` : text;
	return start ? [start] : [];
}

/** What was shown at an edition: a title and an address for each. */
export async function materialLines(meetupId: string): Promise<string[]> {
	const materials = await kysely
		.selectFrom("meetup_materials")
		.select(["id", "title", "url"])
		.where("meetupId", "=", meetupId)
		.where("removedAt", "is", null)
		.orderBy("addedAt")
		.orderBy("id")
		.limit(sql.lit(20))
		.execute();
	const addressOf = (id: string) => new URL(`/meetups/${meetupId}/materials/${id}`, env().NEXTAUTH_URL).toString();
	const lines = materials.map(({ id, title, url }) => `${title}\n${url ?? addressOf(id)}`);
	return lines.length > 0 ? [lines.join("\n\n")] : [];
}
