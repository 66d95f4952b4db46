import { describe, expect, test } from "vitest";
import { currentViewer } from "@/app/_web/session";
import { recordActivity } from "@/lib/activity";
import { DAY, HOUR } from "@/lib/clock";
import { db, isDuplicate } from "@/lib/db";
import { endSession, openSession } from "@/lib/people/sessions";
import { recordVisit, SESSION_LIFE_MS } from "@/lib/people/visits";
import { sessionTokenHash, viewerOfSession } from "@/lib/viewer";
import { as, at, castId } from "../factories";
import { Visitor } from "./visitor";

const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);
const sessionOf = (token: string) =>
	db.session.findUnique({ where: { tokenHash: sessionTokenHash(token) }, select: { expiresAt: true } });

/** A browser with that session's cookie. */
function visitorWith(token: string): Visitor {
	const visitor = new Visitor();
	visitor.cookies("localhost:3000").set("next-auth.session-token", token);
	return visitor;
}

describe("a session", () => {
	test("signs its person in until it ends, and nobody afterwards", async () => {
		const lucia = await castId("employee");
		const { token, expiresAt } = await openSession(lucia, at);
		expect(expiresAt).toEqual(later(SESSION_LIFE_MS));
		expect(await viewerOfSession(token, new Date(expiresAt.getTime() - 1))).toMatchObject({
			personId: lucia,
			sessionExpiresAt: expiresAt,
		});
		expect(await viewerOfSession(token, expiresAt)).toBeNull();
		expect(await viewerOfSession(token, new Date(expiresAt.getTime() + 90 * DAY))).toBeNull();
		expect(await viewerOfSession(`${token}x`, at)).toBeNull();
	});

	test("that has ended does not sign in a browser that still sends its cookie", async () => {
		const lucia = await castId("employee");
		const old = await openSession(lucia, new Date(Date.now() - SESSION_LIFE_MS - HOUR));
		const visitor = visitorWith(old.token);
		expect(await visitor.act(() => currentViewer())).toBeNull();
		// next-auth asks in another way and gets the same answer.
		expect(await (await visitor.auth("/api/auth/session")).json()).toEqual({});
	});

	test("makes its person registered the first time only", async () => {
		const lucia = await castId("employee");
		const registeredAt = async () =>
			(await db.person.findUniqueOrThrow({ where: { id: lucia }, select: { registeredAt: true } })).registeredAt;
		await db.person.update({ where: { id: lucia }, data: { registeredAt: null } });
		await openSession(lucia, at);
		await openSession(lucia, later(DAY));
		expect(await registeredAt()).toEqual(at);
		await castId("newcomer");
		await db.person.updateMany({ data: { registeredAt: null } });
		await openSession(lucia, later(2 * DAY));
		expect(await db.person.count({ where: { registeredAt: null } })).toBe(1);
	});

	test("of somebody else is not ended by signing out", async () => {
		const { token } = await openSession(await castId("communityManager"), at);
		await endSession(await as("employee"), token, at);
		expect(await sessionOf(token)).not.toBeNull();
		await endSession(await as("communityManager"), token, at);
		expect(await sessionOf(token)).toBeNull();
		expect(await viewerOfSession(token, at)).toBeNull();
	});
});

describe("a visit", () => {
	const visits = () => db.activity.count({ where: { kind: "person.visited" } });

	test("is one activity a day, and extends a session that is older than a day", async () => {
		const { token, expiresAt } = await openSession(await castId("employee"), at);
		const other = await openSession(await castId("employee"), at);
		const visit = async (when: Date) => {
			const viewer = await viewerOfSession(token, when);
			if (!viewer) throw new Error("The session has ended");
			await recordVisit(viewer, token, when);
		};
		await visit(later(HOUR));
		await visit(later(2 * HOUR));
		expect([await visits(), (await sessionOf(token))?.expiresAt]).toEqual([1, expiresAt]);
		await visit(later(2 * DAY));
		expect([await visits(), (await sessionOf(token))?.expiresAt]).toEqual([2, later(2 * DAY + SESSION_LIFE_MS)]);
		expect((await sessionOf(other.token))?.expiresAt).toEqual(expiresAt);
		expect(await viewerOfSession(token, later(SESSION_LIFE_MS + DAY))).not.toBeNull();
	});

	test("counts once for each day of the organisation's zone: half an hour after midnight in Paris is a new day", async () => {
		const viewer = await as("employee");
		const { token } = await openSession(viewer.personId, at);
		for (const instant of ["2026-11-18T22:45:00Z", "2026-11-18T23:30:00Z", "2026-11-19T08:00:00Z"])
			await recordVisit(viewer, token, new Date(instant));
		expect(await visits()).toBe(2);
	});

	test("that another process records at the same moment is a duplicate, and no error", async () => {
		const viewer = await as("employee");
		const visit = () =>
			db.$transaction((tx) =>
				recordActivity(tx, viewer, { kind: "person.visited", at, detail: { day: "2026-11-18" } }),
			);
		await visit();
		expect(await visit().catch(isDuplicate)).toBe(true);
	});
});
