import { expressionBuilder, type Selectable, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { type DB, kysely } from "../db";
import { found } from "../errors";
import { afterCursor } from "../filters";
import { unitNames } from "../people/units";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import { countOfWithoutManager } from "./without-manager";
import { canNameManagers, communityRequestVisibleTo, communityVisibleTo, type RequestQuery } from "./policy";
import { languagesOf, topicNames, topicsOf } from "./queries";

const LIST_SIZE = 25;
const STEPS_SHOWN = 100;

/** A colleague of the request `cr`, as pages name them. */
function personOf(column: "cr.proposerId" | "cr.sponsorId" | "cr.endedById") {
	const eb = expressionBuilder<DB & { cr: DB["community_requests"] }, "cr">();
	return jsonObjectFrom(
		eb
			.selectFrom("people as p")
			.select(["p.id", "p.givenName", "p.familyName", "p.faceFileId", "p.email", "p.jobTitle"])
			.whereRef("p.id", "=", column),
	);
}

function managersOf() {
	const eb = expressionBuilder<DB & { cr: DB["community_requests"] }, "cr">();
	return jsonArrayFrom(
		eb
			.selectFrom("community_request_managers as rm")
			.innerJoin("people as p", "p.id", "rm.personId")
			.select(["p.id", "p.givenName", "p.familyName", "p.faceFileId", "p.email", "p.jobTitle"])
			.select(["rm.answer", "rm.personId"])
			.whereRef("rm.requestId", "=", "cr.id")
			.orderBy("rm.personId"),
	);
}

const visibleRequests = (viewer: Viewer) =>
	kysely
		.selectFrom("community_requests as cr")
		.select(["cr.id", "cr.name", "cr.purpose", "cr.state", "cr.createdAt", "cr.endedAt", "cr.needsApproval"])
		.select([personOf("cr.proposerId").$notNull().as("proposer"), managersOf().as("managers")])
		.where(communityRequestVisibleTo(viewer));

/** Proposed communities that the viewer may see: open ones with the oldest first, or those that have ended, the latest first. */
export async function requestList(
	viewer: Viewer,
	{ show, after }: { show: "open" | "ended"; after?: string },
): Promise<Page<ListedRequest>> {
	const cursor = decodeInstantCursor(after);
	const isOpen = show === "open";
	const by = (eb: RequestQuery) => (isOpen ? eb.ref("cr.createdAt") : eb.ref("cr.endedAt").$castTo<Date>());
	const direction = isOpen ? "asc" : "desc";
	let list = visibleRequests(viewer).where("cr.state", isOpen ? "=" : "!=", literal("open"));
	if (cursor) list = list.where((eb) => afterCursor(by(eb), direction, eb.ref("cr.id"), cursor));
	const rows = await list
		.orderBy(by, direction)
		.orderBy("cr.id")
		.limit(sql.lit(LIST_SIZE + 1))
		.execute();
	return pageOf(rows, LIST_SIZE, (row) => ({ at: (row.endedAt ?? row.createdAt).toISOString(), id: row.id }));
}

export type ListedRequest = Awaited<ReturnType<ReturnType<typeof visibleRequests>["execute"]>>[number];

/** What happened to a request, the oldest first. */
async function stepsOf(id: string) {
	return kysely
		.selectFrom("activities as a")
		.leftJoin("people as actor", "actor.id", "a.actorId")
		.select(["a.id", "a.kind", "a.at", "actor.givenName", "actor.familyName"])
		.where("a.subjectId", "=", id)
		.where("a.subjectType", "=", literal("community_request"))
		.where("a.kind", "!=", literal("community_request.manager_asked"))
		.orderBy("a.at")
		.orderBy("a.id")
		.limit(sql.lit(STEPS_SHOWN))
		.execute();
}

/** @throws NotFound to who may not see it */
export async function requestPage(viewer: Viewer, id: string) {
	const row = found(
		await visibleRequests(viewer)
			.select(["cr.proposerId", "cr.sponsorId", "cr.audience", "cr.charter", "cr.charterHtml", "cr.kind"])
			.select(["cr.visibility", "cr.topicId", "cr.moreTopicIds", "cr.orgUnitId", "cr.reason"])
			.select((eb) => [
				languagesOf(eb.ref("cr.languages")).as("languages"),
				topicNames(eb.ref("cr.topicId")).as("topic"),
				topicsOf(eb.ref("cr.moreTopicIds")).as("moreTopics"),
				unitNames(eb.ref("cr.orgUnitId")).as("orgUnit"),
				personOf("cr.sponsorId").as("sponsor"),
				personOf("cr.endedById").as("endedBy"),
				jsonObjectFrom(
					eb
						.selectFrom("communities as c")
						.select(["c.slug", "c.name"])
						.whereRef("c.id", "=", "cr.communityId")
						.where(communityVisibleTo(viewer)),
				).as("community"),
			])
			.where("cr.id", "=", id)
			.executeTakeFirst(),
	);
	return { ...row, steps: await stepsOf(id) };
}

export type RequestPage = Awaited<ReturnType<typeof requestPage>>;
export type RequestState = Selectable<DB["community_requests"]>["state"];

const DECIDED_AT_ONCE = 50;

/** Those that wait for the hub: their managers have accepted. */
function countToDecide() {
	const ready = kysely
		.selectFrom("community_requests as cr")
		.select("cr.id")
		.where("cr.state", "=", literal("open"))
		.where("cr.needsApproval", "=", true)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("community_request_managers as rm")
						.select(eb.lit(1).as("one"))
						.whereRef("rm.requestId", "=", "cr.id")
						.where("rm.answer", "!=", literal("accepted")),
				),
			),
		)
		.limit(sql.lit(DECIDED_AT_ONCE));
	return kysely.selectFrom(ready.as("ready")).select(countRows().as("count")).$asScalar().$notNull();
}

/**
 * For home, in one statement: the proposed communities that ask the viewer to manage them, and for the hub how many wait for it, and how
 * many communities nobody manages.
 */
export async function communityNeeds(viewer: Viewer) {
	const asking = kysely
		.selectFrom("community_request_managers as asked")
		.innerJoin("community_requests as cr", "cr.id", "asked.requestId")
		.select(["cr.id", "cr.name"])
		.where("asked.personId", "=", viewer.personId)
		.where("asked.answer", "=", literal("asked"))
		.where("cr.state", "=", literal("open"))
		.orderBy("cr.createdAt")
		.orderBy("cr.id")
		.limit(sql.lit(5));
	const isHub = canNameManagers(viewer).allowed;
	return kysely
		.selectNoFrom((eb) => [
			jsonArrayFrom(asking).as("asking"),
			(isHub ? countToDecide() : eb.lit(0)).as("toDecide"),
			(isHub ? countOfWithoutManager() : eb.lit(0)).as("withoutManager"),
		])
		.executeTakeFirstOrThrow();
}
