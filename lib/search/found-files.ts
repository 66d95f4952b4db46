import { expressionBuilder, sql } from "kysely";
import { jsonBuildObject } from "kysely/helpers/postgres";
import { type DB, kysely } from "../db";
import { lastingFilePath } from "../files/addresses";
import { meetupVisibleTo } from "../meetups/policy";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { attachmentVisibleTo, materialShown } from "./file-branches";

const communityOf = () => {
	const eb = expressionBuilder<DB & { c: DB["communities"] }, "c">();
	return jsonBuildObject({ slug: eb.ref("c.slug"), name: eb.ref("c.name") }).as("community");
};

/** A file is read so far to find the passage that answers. */
const READ = 20_000;

const beginning = () => sql<string>`left(ft.text, ${sql.lit(READ)})`.as("body");

function attachments(viewer: Viewer, ids: string[]) {
	return kysely
		.selectFrom("attachments as a")
		.innerJoin("stored_files as f", "f.id", "a.fileId")
		.innerJoin("file_texts as ft", "ft.fileId", "f.id")
		.leftJoin("replies as reply", "reply.id", "a.replyId")
		.leftJoin("posts as post", (join) =>
			join.on((eb) => eb("post.id", "=", eb.fn.coalesce("a.postId", "reply.postId"))),
		)
		.leftJoin("practices as p", "p.id", "a.practiceId")
		.leftJoin("meetups as m", "m.id", "a.meetupId")
		.innerJoin("communities as c", (join) =>
			join.on((eb) =>
				eb("c.id", "=", eb.fn.coalesce("post.communityId", "p.communityId", "m.communityId", "a.communityId")),
			),
		)
		.where("a.id", "in", ids)
		.where("f.state", "=", literal("clean"))
		.where(attachmentVisibleTo(viewer))
		.select([
			"a.id",
			"f.id as fileId",
			"f.name",
			"f.storedAt",
			"post.id as postId",
			"p.slug as practice",
			"m.id as meetupId",
		])
		.select((eb) => [
			communityOf(),
			eb.fn.coalesce("post.title", "p.title", "m.title", "c.name").as("title"),
			beginning(),
		])
		.execute();
}

const materials = (viewer: Viewer, ids: string[], at: Date) =>
	kysely
		.selectFrom("meetup_materials as x")
		.innerJoin("stored_files as f", "f.id", "x.fileId")
		.innerJoin("file_texts as ft", "ft.fileId", "f.id")
		.innerJoin("meetups as m", "m.id", "x.meetupId")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.where("x.id", "in", ids)
		.where("f.state", "=", literal("clean"))
		.where(materialShown(at))
		.where(meetupVisibleTo(viewer))
		.select(["x.id", "m.id as meetupId", "f.name", "x.addedAt as storedAt", "m.title", communityOf(), beginning()])
		.execute();

/** Files by the text or the edition that they belong to: of attachments and of materials. */
export async function filesFound(viewer: Viewer, ids: string[], at: Date) {
	const [inTexts, ofMeetups] = await Promise.all([attachments(viewer, ids), materials(viewer, ids, at)]);
	return [
		...inTexts.map(({ fileId, postId, practice, meetupId, ...row }) => ({
			...row,
			address: lastingFilePath(fileId),
			place: postId
				? `/communities/${row.community.slug}/posts/${postId}`
				: practice
					? `/practices/${practice}`
					: meetupId
						? `/meetups/${meetupId}`
						: `/communities/${row.community.slug}`,
		})),
		...ofMeetups.map(({ meetupId, ...row }) => ({
			...row,
			address: `/meetups/${meetupId}/materials/${row.id}`,
			place: `/meetups/${meetupId}`,
		})),
	];
}
