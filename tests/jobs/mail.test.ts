import { once } from "node:events";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { POST } from "@/app/api/mails/off/route";
import { db } from "@/lib/db";
import { type Mail, queueMail } from "@/lib/mail-queue";
import { retryMail } from "@/lib/notifications/outgoing";
import { as, at, castId } from "../factories";
import { type Mailbox, openMailbox, openSilentServer } from "./mailbox";
import { end, jobsWaiting, kill, soon, startWorkerProcess } from "./workers";

let mailbox: Mailbox;
beforeEach(async () => {
	mailbox = await openMailbox();
});
afterEach(() => mailbox.close());

async function aMail(own: Partial<Mail> = {}): Promise<Mail> {
	return {
		onceKey: "rsvp.going:1",
		kind: "seat",
		personId: await castId("champion"),
		to: "champion@semis.example",
		locale: "fr",
		subject: "Votre place à « Répondre en 40 mots » est prise",
		paragraphs: ["Bonjour Olfa,", "Rendez-vous à Tunis <salle 3> & en ligne."],
		action: { label: "Voir la rencontre", path: "/meetups/1" },
		attachment: { fileName: "rencontre.ics", contentType: "text/calendar; method=REQUEST", content: "BEGIN:VCALENDAR" },
		about: null,
		at,
		...own,
	};
}

const queue = (mail: Mail) => db.$transaction((tx) => queueMail(tx, mail));
const states = async () =>
	(await db.outgoingMail.findMany({ select: { state: true }, orderBy: { id: "asc" } })).map((mail) => mail.state);

test("a mail reaches its reader as it was written, in both forms and with its file", async () => {
	await queue(await aMail());
	startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(() => expect(mailbox.received).toHaveLength(1), soon);
	const [{ to, mail } = { to: [], mail: undefined }] = mailbox.received;
	expect(to).toEqual(["champion@semis.example"]);
	expect(mail?.subject).toBe("Votre place à « Répondre en 40 mots » est prise");
	expect(mail?.text).toContain("Rendez-vous à Tunis <salle 3> & en ligne.");
	expect(mail?.text).toContain("Voir la rencontre\nhttp://localhost:3000/meetups/1");
	expect(mail?.html).toContain("Tunis &lt;salle 3&gt; &amp; en ligne");
	expect(mail?.attachments).toContainEqual(expect.objectContaining({ filename: "rencontre.ics" }));
	// The same as a part beside the text: what mail programs act on.
	expect(mail?.attachments).toContainEqual(expect.objectContaining({ mimeType: "text/calendar", method: "REQUEST" }));
	expect(mail?.headers.find((header) => header.key === "auto-submitted")?.value).toBe("auto-generated");
	await vi.waitFor(async () => expect(await states()).toEqual(["sent"]), soon);
});

test("a kind of mail that can be turned off says so in its headers and its footer; a mail about one's own seat does not", async () => {
	await queue(await aMail({ onceKey: "reminder", kind: "reminder", subject: "In a week" }));
	await queue(await aMail());
	startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(() => expect(mailbox.received).toHaveLength(2), soon);
	const found = (subject: string) => mailbox.received.find(({ mail }) => mail.subject?.startsWith(subject))?.mail;
	const header = (mail: ReturnType<typeof found>, key: string) => mail?.headers.find((one) => one.key === key)?.value;
	const reminder = found("In a week");
	expect(header(reminder, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
	const address = /^<(.+)>$/.exec(header(reminder, "list-unsubscribe") ?? "")?.[1] ?? "";
	expect(address).toMatch(/^http:\/\/localhost:3000\/api\/mails\/off\?link=/);
	expect(reminder?.text).toContain("Vous recevez ce rappel parce que vous avez une place");
	expect(reminder?.text).toMatch(/Ne plus recevoir d’e-mails de ce type\nhttp:\/\/localhost:3000\/mails\/off\?link=/);
	expect(reminder?.html).toContain("Ne plus recevoir d’e-mails de ce type</a>");
	const aboutSeat = found("Votre place");
	expect(header(aboutSeat, "list-unsubscribe")).toBeUndefined();
	expect(aboutSeat?.text).toContain("en raison de votre place");
	expect(aboutSeat?.text).not.toContain("/mails/off");

	// As a mail program posts it: without a session.
	const post = (url: string, body: string) =>
		POST(
			new NextRequest(url, {
				method: "POST",
				body,
				headers: { "content-type": "application/x-www-form-urlencoded" },
			}),
		);
	expect((await post(address.replace(/.$/, "_"), "List-Unsubscribe=One-Click")).status).toBe(404);
	expect((await post(address, "List-Unsubscribe=One-Click")).status).toBe(200);
	expect((await post(address, "List-Unsubscribe=One-Click")).status).toBe(200);
	const fromPage = await post(`${address}&page=1`, "");
	expect([fromPage.status, fromPage.headers.get("location")]).toEqual([
		303,
		expect.stringContaining("/mails/off?link="),
	]);
	const { mailsOff } = await db.person.findUniqueOrThrow({ where: { id: await castId("champion") } });
	expect(mailsOff).toEqual(["reminder"]);
	await queue(await aMail({ onceKey: "again", kind: "reminder" }));
	await queue(await aMail({ onceKey: "a seat" }));
	expect(await db.outgoingMail.count({ where: { onceKey: { in: ["again", "a seat"] } } })).toBe(1);
});

test("a verb that fails after all leaves no mail and no job", async () => {
	const failing = db.$transaction(async (tx) => {
		await queueMail(tx, await aMail());
		throw new Error("the seat was gone");
	});
	await expect(failing).rejects.toThrow("the seat was gone");
	expect(await db.outgoingMail.count()).toBe(0);
	expect(await jobsWaiting("mail.send")).toBe(0);
});

test("the same fact told twice to one person is one mail", async () => {
	await queue(await aMail());
	await queue(await aMail({ subject: "Again" }));
	expect(await states()).toEqual(["queued"]);
	expect(await jobsWaiting("mail.send")).toBe(1);
});

test("without a mail server mails are kept, to be read by administrators", async () => {
	await queue(await aMail());
	startWorkerProcess();
	await vi.waitFor(async () => expect(await states()).toEqual(["kept"]), soon);
});

describe("two workers", () => {
	test("send each of sixty mails once", async () => {
		for (let n = 0; n < 60; n++) await queue(await aMail({ onceKey: `n:${n}`, subject: `Mail ${n}` }));
		startWorkerProcess({ smtp: mailbox.url });
		startWorkerProcess({ smtp: mailbox.url });
		await vi.waitFor(async () => expect(await jobsWaiting("mail.send")).toBe(0), soon);
		expect(new Set(mailbox.received.map(({ mail }) => mail.subject)).size).toBe(60);
		expect(mailbox.received).toHaveLength(60);
	});

	test("share their fate: what a killed one held is done by the other within seconds, and the rest once", async () => {
		for (let n = 0; n < 12; n++) await queue(await aMail({ onceKey: `n:${n}`, subject: `Mail ${n}` }));
		mailbox.hold();
		const first = startWorkerProcess({ smtp: mailbox.url });
		await vi.waitFor(() => expect(mailbox.held).toBe(4), soon);
		const second = startWorkerProcess({ smtp: mailbox.url });
		await vi.waitFor(() => expect(mailbox.held).toBe(8), soon);
		await kill(first);
		mailbox.release();
		await vi.waitFor(async () => expect(await jobsWaiting("mail.send")).toBe(0), soon);
		expect(new Set(await states())).toEqual(new Set(["sent"]));
		const subjects = mailbox.received.map(({ mail }) => mail.subject);
		expect(new Set(subjects).size).toBe(12);
		// The server took four mails whose sender died before it could note so: they come again under the same id,
		// by which mail programs know them. Nothing else comes twice.
		expect(subjects.length).toBeLessThanOrEqual(16);
		const ids = new Map(mailbox.received.map(({ mail }) => [mail.messageId, mail.subject]));
		expect(ids.size).toBe(12);
		expect(await end(second)).toBe(0);
	});
});

test("a mail that was half sent when the machine died is sent by the worker that starts after", async () => {
	await queue(await aMail());
	mailbox.hold();
	const first = startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(() => expect(mailbox.held).toBe(1), soon);
	await kill(first);
	expect(await states()).toEqual(["queued"]);
	mailbox.release();
	startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(async () => expect(await states()).toEqual(["sent"]), soon);
});

test("a worker asked to end finishes the mail in its hands first", async () => {
	await queue(await aMail());
	mailbox.hold();
	const worker = startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(() => expect(mailbox.held).toBe(1), soon);
	const ended = end(worker);
	mailbox.release();
	expect(await ended).toBe(0);
	expect(await states()).toEqual(["sent"]);
	expect(await jobsWaiting("mail.send")).toBe(0);
	expect(mailbox.received).toHaveLength(1);
});

test("a mail that the server refuses for now is tried again, and says meanwhile what went wrong", async () => {
	await queue(await aMail());
	mailbox.refuse("greylisted, come back later");
	startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(async () => expect(await states()).toEqual(["failed"]), soon);
	const failed = await db.outgoingMail.findFirstOrThrow({ select: { problem: true } });
	expect(failed.problem).toContain("greylisted, come back later");
	mailbox.refuse(null);
	await vi.waitFor(async () => expect(await states()).toEqual(["sent"]), soon);
	expect(await db.outgoingMail.findFirstOrThrow({ select: { problem: true, attempts: true } })).toEqual({
		problem: null,
		attempts: 2,
	});
});

test("a mail that the server refuses for good bounces: it is not tried again, says why, and goes out when an administrator sends it", async () => {
	await queue(await aMail());
	mailbox.bounce("5.1.1 no such mailbox");
	startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(async () => expect(await states()).toEqual(["bounced"]), soon);
	await vi.waitFor(async () => expect(await jobsWaiting("mail.send")).toBe(0), soon);
	const { id, problem, attempts } = await db.outgoingMail.findFirstOrThrow({
		select: { id: true, problem: true, attempts: true },
	});
	expect(problem).toContain("5.1.1 no such mailbox");
	expect(attempts).toBe(1);
	mailbox.bounce(null);
	await retryMail(await as("admin"), id);
	await vi.waitFor(async () => expect(await states()).toEqual(["sent"]), soon);
});

test("a mail server that takes connections and stays silent keeps no other job waiting, and its mails are tried again", async () => {
	const silent = await openSilentServer();
	try {
		for (let n = 0; n < 8; n++) await queue(await aMail({ onceKey: `n:${n}` }));
		await db.$executeRaw`select graphile_worker.add_job('sessions.sweep', run_at => now() + interval '1 s')`;
		startWorkerProcess({ smtp: silent.url });
		await vi.waitFor(async () => expect(await jobsWaiting("sessions.sweep")).toBe(0), soon);
		expect(new Set(await states())).toEqual(new Set(["queued"]));
		const tried = { attempts: { gt: 0 }, problem: { contains: "Greeting never received" } };
		await vi.waitFor(async () => expect(await db.outgoingMail.count({ where: tried })).toBe(8), soon);
		expect(await jobsWaiting("mail.send")).toBe(8);
	} finally {
		await silent.close();
	}
});

test("a worker whose connections the database cuts is back by itself", async () => {
	await queue(await aMail({ onceKey: "before" }));
	startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(async () => expect(await states()).toEqual(["sent"]), soon);
	const cut = await db.$queryRaw<
		{ application_name: string }[]
	>`select application_name, pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'dandelion%'`;
	expect(cut.map((row) => row.application_name)).toContain("dandelion lifeline");
	await queue(await aMail({ onceKey: "after" }));
	await vi.waitFor(async () => expect(await states()).toEqual(["sent", "sent"]), soon);
	expect(mailbox.received).toHaveLength(2);
});

test("a worker that cannot finish after its connections were cut ends, to be started again, and the next one does its jobs", async () => {
	await queue(await aMail());
	mailbox.hold();
	const worker = startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(() => expect(mailbox.held).toBe(1), soon);
	const ended = once(worker, "exit");
	await db.$executeRaw`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'dandelion%'`;
	expect(await ended).toEqual([1, null]);
	mailbox.release();
	startWorkerProcess({ smtp: mailbox.url });
	await vi.waitFor(async () => expect(await states()).toEqual(["sent"]), soon);
});
