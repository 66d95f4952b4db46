import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import { communityVisibleTo } from "../communities/policy";
import { type DB, kysely } from "../db";
import { meetupVisibleTo } from "../meetups/policy";
import { postVisibleTo, replyVisibleTo } from "../posts/policy";
import { practiceVisibleTo } from "../practices/policy";
import { literal } from "../sql";
import type { Viewer } from "../viewer";
import { answers, hasAll } from "./answers";
import { foundColumns, NO_TOPIC, type SearchAsked } from "./found-row";
import { textScore, WORTH } from "./ranking";

type AttachmentTables = DB & { a: DB["attachments"] };

/** The community of the text that the attachment `a` stands in, where the viewer sees that text; else null. */
function communityOfText(viewer: Viewer): Expression<string | null> {
	const eb = expressionBuilder<AttachmentTables, "a">();
	return eb
		.case()
		.when("a.postId", "is not", null)
		.then(
			eb
				.selectFrom("posts as post")
				.innerJoin("communities as c", "c.id", "post.communityId")
				.select("c.id")
				.whereRef("post.id", "=", "a.postId")
				.where(postVisibleTo(viewer)),
		)
		.when("a.replyId", "is not", null)
		.then(
			eb
				.selectFrom("replies as reply")
				.innerJoin("communities as c", "c.id", "reply.communityId")
				.select("c.id")
				.whereRef("reply.id", "=", "a.replyId")
				.where(replyVisibleTo(viewer)),
		)
		.when("a.practiceId", "is not", null)
		.then(
			eb
				.selectFrom("practices as p")
				.innerJoin("communities as c", "c.id", "p.communityId")
				.select("c.id")
				.whereRef("p.id", "=", "a.practiceId")
				.where(practiceVisibleTo(viewer)),
		)
		.when("a.meetupId", "is not", null)
		.then(
			eb
				.selectFrom("meetups as m")
				.innerJoin("communities as c", "c.id", "m.communityId")
				.select("c.id")
				.whereRef("m.id", "=", "a.meetupId")
				.where(meetupVisibleTo(viewer)),
		)
		.when("a.communityId", "is not", null)
		.then(
			eb
				.selectFrom("communities as c")
				.select("c.id")
				.whereRef("c.id", "=", "a.communityId")
				.where(communityVisibleTo(viewer)),
		)
		.end() as Expression<string | null>;
}

/** Files of texts that the viewer sees: a condition of the attachment `a`. */
export const attachmentVisibleTo = (viewer: Viewer): Expression<SqlBool> =>
	sql<SqlBool>`${communityOfText(viewer)} is not null`;

/** Files that stand in a post, a reply, a practice, an edition's or a community's description. */
export const filesInTexts = ({ viewer, query }: SearchAsked) =>
	kysely
		.selectFrom("file_texts as ft")
		.innerJoin("stored_files as f", "f.id", "ft.fileId")
		.innerJoin("attachments as a", "a.fileId", "f.id")
		.where("f.state", "=", literal("clean"))
		.where(attachmentVisibleTo(viewer))
		.where(answers(query, { words: sql.ref("ft.words") }))
		.select((eb) =>
			foundColumns("files", {
				id: eb.ref("a.id"),
				communityId: communityOfText(viewer),
				personId: eb.ref("f.storedById"),
				at: eb.ref("f.storedAt"),
				text: textScore(sql.ref("ft.words"), NO_TOPIC, query),
				worth: WORTH.files(),
			}),
		)
		.orderBy(hasAll(sql.ref("ft.words"), query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));

/** Materials `x` of meetups `m` that took place: who sees the meetup reads them. */
export const materialShown = (at: Date) => {
	const eb = expressionBuilder<DB & { x: DB["meetup_materials"]; m: DB["meetups"] }, "x" | "m">();
	return eb.and([
		eb("x.removedAt", "is", null),
		eb("m.endsAt", "<=", at),
		eb("m.state", "in", [literal("published"), literal("held"), literal("closed")]),
	]);
};

/** Slides and other files of meetups that took place. */
export const slidesOfMeetups = ({ viewer, query, at: now }: SearchAsked) =>
	kysely
		.selectFrom("file_texts as ft")
		.innerJoin("stored_files as f", "f.id", "ft.fileId")
		.innerJoin("meetup_materials as x", "x.fileId", "f.id")
		.innerJoin("meetups as m", "m.id", "x.meetupId")
		.innerJoin("communities as c", "c.id", "m.communityId")
		.where("f.state", "=", literal("clean"))
		.where(materialShown(now))
		.where(meetupVisibleTo(viewer))
		.where(answers(query, { words: sql.ref("ft.words") }))
		.select((eb) =>
			foundColumns("files", {
				id: eb.ref("x.id"),
				communityId: eb.ref("m.communityId"),
				topicId: eb.ref("c.topicId"),
				personId: eb.ref("x.addedById"),
				at: eb.ref("x.addedAt"),
				text: textScore(sql.ref("ft.words"), NO_TOPIC, query),
				worth: WORTH.files(),
			}),
		)
		.orderBy(hasAll(sql.ref("ft.words"), query), "desc")
		.orderBy("at", "desc")
		.limit(sql.lit(query.most));
