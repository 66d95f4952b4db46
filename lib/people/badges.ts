import { dayIn } from "../clock";
import { Prisma } from "../db";
import { env } from "../env";
import type { Names } from "../i18n/locales";
import { isEmployee, type Viewer } from "../viewer";

/** What somebody is champion of, to show beside their name. */
export interface Badge {
	topic: Names;
}

/**
 * SQL for the badges of a person at an instant, as JSON, oldest term first; null for none. Dates decide, in the
 * organisation's zone: no job has to have run. Recognition is the colleagues': a guest finds none.
 */
export function badgesOf(viewer: Viewer, personId: Prisma.Sql, at: Date): Prisma.Sql {
	if (!isEmployee(viewer)) return Prisma.sql`null`;
	return Prisma.sql`(select json_agg(json_build_object('topic', ct.names) order by ch."startsOn", ch.id)
		from champion_terms ch join topics ct on ct.id = ch."topicId" where ch."personId" = ${personId}
			and ${dayIn(at, env().ORGANISATION_ZONE)}::date between ch."startsOn" and ch."endsOn" and ch."endedAt" is null)`;
}
