import { describe, expect, test } from "vitest";
import { currentViewer } from "@/app/_web/session";
import { demoAction } from "@/app/(entrance)/sign-in/actions";
import { recordActivity } from "@/lib/activity";
import { DAY, HOUR } from "@/lib/clock";
import { db, isDuplicate } from "@/lib/db";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { changeSettings } from "@/lib/people/change-settings";
import {
	deleteExpiredSessions,
	endOtherSessions,
	endOwnSession,
	endSession,
	openSession,
	ownSessions,
} from "@/lib/people/sessions";
import { recordVisit } from "@/lib/people/visits";
import { readSettings } from "@/lib/settings";
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
		expect(expiresAt).toEqual(later(14 * DAY));
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
		const old = await openSession(lucia, new Date(Date.now() - 14 * DAY - HOUR));
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

	const visit = async (token: string, when: Date) => {
		const viewer = await viewerOfSession(token, when);
		if (!viewer) throw new Error("The session has ended");
		await recordVisit(viewer, when);
	};

	test("is one activity a day, and moves the end of its own session, at most once an hour", async () => {
		const { token, expiresAt } = await openSession(await castId("employee"), at);
		const other = await openSession(await castId("employee"), at);
		await visit(token, later(10 * 60_000));
		const first = await sessionOf(token);
		expect([await visits(), first?.expiresAt]).toEqual([1, later(14 * DAY + 10 * 60_000)]);
		await visit(token, later(20 * 60_000));
		expect((await sessionOf(token))?.expiresAt).toEqual(first?.expiresAt);
		await visit(token, later(2 * DAY));
		expect([await visits(), (await sessionOf(token))?.expiresAt]).toEqual([2, later(16 * DAY)]);
		expect((await sessionOf(other.token))?.expiresAt).toEqual(expiresAt);
		expect(await viewerOfSession(other.token, later(15 * DAY))).toBeNull();
		expect(await viewerOfSession(token, later(15 * DAY))).not.toBeNull();
	});

	test("every day does not keep a session beyond its thirty days, which is as long as the cookie is kept", async () => {
		const { token, endsAt } = await openSession(await castId("employee"), at);
		expect(endsAt).toEqual(later(30 * DAY));
		for (let day = 1; day < 30; day++) await visit(token, later(day * DAY));
		expect(await viewerOfSession(token, later(30 * DAY - 1))).not.toBeNull();
		expect(await viewerOfSession(token, later(30 * DAY))).toBeNull();
	});

	test("that another process records at the same moment is a duplicate, and no error", async () => {
		const viewer = await as("employee");
		const visit = () => db.$transaction((tx) => recordActivity(tx, viewer, { kind: "person.visited", at }));
		await visit();
		expect(await visit().catch(isDuplicate)).toBe(true);
	});
});

describe("how long sessions last", () => {
	test("is the organisation's choice, and a shorter one holds at once", async () => {
		const marek = await as("admin");
		const lucia = await castId("employee");
		const old = await openSession(lucia, at);
		const recent = await openSession(lucia, later(4 * DAY));
		const change = async (lasting: { sessionDays: number; sessionIdleDays: number }) =>
			changeSettings(marek, { ...(await readSettings()), ...lasting }, later(4 * DAY));
		await change({ sessionDays: 5, sessionIdleDays: 3 });
		expect((await sessionOf(old.token))?.expiresAt).toEqual(later(3 * DAY));
		expect((await sessionOf(recent.token))?.expiresAt).toEqual(later(7 * DAY));
		expect(await viewerOfSession(old.token, later(4 * DAY))).toBeNull();
		await deleteExpiredSessions(later(4 * DAY));
		expect(await sessionOf(old.token)).toBeNull();
		expect(await openSession(lucia, later(4 * DAY))).toMatchObject({
			expiresAt: later(7 * DAY),
			endsAt: later(9 * DAY),
		});
		await change({ sessionDays: 90, sessionIdleDays: 90 });
		expect((await sessionOf(recent.token))?.expiresAt).toEqual(later(7 * DAY));
	});
});

describe("a person's own sessions", () => {
	const device = { browser: "Firefox", system: "Windows" };

	/** Lucía at two browsers, and somebody else. */
	async function signedIn() {
		const lucia = await castId("employee");
		const here = await openSession(lucia, at, { device });
		const there = await openSession(lucia, later(HOUR));
		const claire = await openSession(await castId("communityManager"), at);
		const viewer = await viewerOfSession(here.token, later(2 * HOUR));
		if (!viewer) throw new Error("The session has ended");
		return { here, there, claire, viewer };
	}

	test("are listed with the browser, the system and the last visit, and nobody else's", async () => {
		const { here, viewer } = await signedIn();
		await recordVisit(viewer, later(2 * HOUR));
		const listed = await ownSessions(viewer, later(2 * HOUR));
		expect(listed.map(({ id: _, ...facts }) => facts)).toEqual([
			{ ...device, createdAt: at, seenAt: later(2 * HOUR) },
			{ browser: null, system: null, createdAt: later(HOUR), seenAt: later(HOUR) },
		]);
		expect(listed[0]?.id).toBe(viewer.sessionId);
		await recordVisit(viewer, later(20 * HOUR));
		expect((await sessionOf(here.token))?.expiresAt).toEqual(later(14 * DAY + 20 * HOUR));
		expect(await ownSessions(viewer, later(14 * DAY + 2 * HOUR))).toHaveLength(1);
	});

	test("end one by one, at once; those of somebody else do not", async () => {
		const { there, claire, viewer } = await signedIn();
		const idOf = async (token: string) =>
			(await db.session.findUniqueOrThrow({ where: { tokenHash: sessionTokenHash(token) }, select: { id: true } })).id;
		await endOwnSession(viewer, await idOf(there.token), later(2 * HOUR));
		expect(await visitorWith(there.token).act(() => currentViewer())).toBeNull();
		expect(await viewerOfSession(there.token, later(2 * HOUR))).toBeNull();
		await expect(endOwnSession(viewer, await idOf(claire.token), later(2 * HOUR))).rejects.toBeInstanceOf(NotFound);
		expect(await viewerOfSession(claire.token, later(2 * HOUR))).not.toBeNull();
		expect(await db.activity.count({ where: { kind: "person.signed_out" } })).toBe(1);
	});

	test("end all but the one that asks", async () => {
		const { here, there, claire, viewer } = await signedIn();
		expect(await endOtherSessions(viewer, later(2 * HOUR))).toBe(1);
		const alive = [here, there, claire].map(({ token }) => viewerOfSession(token, later(2 * HOUR)));
		expect((await Promise.all(alive)).map((viewer) => viewer !== null)).toEqual([true, false, true]);
		expect(await endOtherSessions(viewer, later(2 * HOUR))).toBe(0);
	});

	test("remember how the browser named itself, in a few words", async () => {
		const lucia = await castId("employee");
		env().DANDELION_DEMO = true;
		try {
			const visitor = new Visitor();
			visitor.userAgent =
				"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
			await visitor.submit(demoAction, { email: "employee@semis.example" });
			const hostile = new Visitor();
			hostile.userAgent = `Mozilla/5.0 (<script>${"x".repeat(5000)})`;
			await hostile.submit(demoAction, { email: "employee@semis.example" });
		} finally {
			env().DANDELION_DEMO = false;
		}
		const kept = await db.session.findMany({
			where: { personId: lucia },
			orderBy: { id: "asc" },
			select: { browser: true, system: true },
		});
		expect(kept[0]).toEqual({ browser: "Chrome", system: "Windows" });
		expect(JSON.stringify(kept[1])).not.toContain("script>");
		expect(JSON.stringify(kept[1]).length).toBeLessThan(140);
	});
});
