import { type Expression, expressionBuilder, sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { decodeInstantCursor, type Page, pageOf } from "../cursor";
import { type DB, kysely } from "../db";
import { found } from "../errors";
import { afterCursor } from "../filters";
import { PERSON_COLUMNS } from "../people/columns";
import { unitNames } from "../people/units";
import { countRows, literal } from "../sql";
import type { Viewer } from "../viewer";
import { canNameManagers, communityVisibleTo } from "./policy";
import { languagesOf, personById, topicNames, topicsOf } from "./queries";
import { communityRequestVisibleTo, type RequestQuery, requestIsReady } from "./request-policy";
import { countOfWithoutManager } from "./without-manager";

const LIST_SIZE = 25;
const STEPS_SHOWN = 100;

/** The two colleagues who are asked to manage it, with their answers. */
function managersOf(requestId: Expression<string>) {
	return jsonArrayFrom(
		expressionBuilder<DB>()
			.selectFrom("community_request_managers as rm")
			.innerJoin("people as person", "person.id", "rm.personId")
			.select([...PERSON_COLUMNS, "person.email"])
			.select(["rm.answer", "rm.personId"])
			.where("rm.requestId", "=", requestId)
			.orderBy("rm.personId"),
	);
}

const visibleRequests = (viewer: Viewer) =>
	kysely
		.selectFrom("community_requests as cr")
		.select(["cr.id", "cr.name", "cr.purpose", "cr.state", "cr.createdAt", "cr.endedAt", "cr.needsApproval"])
		.select((eb) => [
			personById(eb.ref("cr.proposerId")).$notNull().as("proposer"),
			managersOf(eb.ref("cr.id")).as("managers"),
		])
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
		.select((eb) => ["a.id", "a.kind", "a.at", personById(eb.ref("a.actorId")).as("by")])
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
				personById(eb.ref("cr.sponsorId")).as("sponsor"),
				personById(eb.ref("cr.endedById")).as("endedBy"),
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

const DECIDED_AT_ONCE = 50;

/** Those that wait for the hub: their managers have accepted. */
function countToDecide() {
	const ready = kysely
		.selectFrom("community_requests as cr")
		.select("cr.id")
		.where("cr.state", "=", literal("open"))
		.where("cr.needsApproval", "=", true)
		.where(requestIsReady())
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
