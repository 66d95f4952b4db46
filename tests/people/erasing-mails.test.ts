import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { forgetEverywhere } from "@/lib/jobs/forgetting";
import { eraseMailsNaming } from "@/lib/mail-erasure";
import { sendMail } from "@/lib/mail-sending";
import { anonymisePerson } from "@/lib/people/anonymising";
import { as, at, castId, person } from "../factories";

const NAME = "Zephyrine Quill";
const EMAIL = "zephyrine@quill.example";

const mails = () =>
	db.outgoingMail.findMany({
		orderBy: { onceKey: "asc" },
		select: { id: true, state: true, subject: true, text: true, html: true, attachment: true },
	});

test("a mail that waits to be sent no longer names an anonymised person, and is sent all the same", async () => {
	const her = await person({ givenName: "Zephyrine", familyName: "Quill", email: EMAIL });
	const lucia = await castId("employee");
	await db.person.update({ where: { id: lucia }, data: { locale: "fr" }, select: { id: true } });
	const mail = {
		subject: `${NAME} wrote`,
		text: `Write to ${NAME.toUpperCase()}, ${EMAIL}`,
		html: `<b>${NAME}</b>`,
		attachment: { fileName: "seat.ics", contentType: "text/calendar", content: `With ${NAME}` },
		createdAt: at,
	};
	await db.outgoingMail.createMany({
		data: [
			{ ...mail, onceKey: "1", personId: lucia, toAddress: "employee@semis.example", state: "queued" },
			{ ...mail, onceKey: "2", toAddress: "outside@example.com", state: "failed" },
			{ ...mail, onceKey: "3", personId: lucia, toAddress: "employee@semis.example", state: "sent" },
		],
	});
	await db.person.update({ where: { id: her }, data: { status: "left" }, select: { id: true } });
	await anonymisePerson(await as("admin"), her, at);
	await forgetEverywhere({ personId: her, email: EMAIL, name: NAME });
	const waiting = await mails();
	expect(waiting).toMatchObject([
		{
			state: "queued",
			subject: "Ex-collègue wrote",
			text: "Write to Ex-collègue, Ex-collègue",
			html: "<b>Ex-collègue</b>",
			attachment: { ...mail.attachment, content: "With Ex-collègue" },
		},
		{ state: "failed", subject: "Former colleague wrote" },
		{ state: "sent", subject: "…", text: "", html: "", attachment: null },
	]);
	for (const { id } of waiting) await sendMail(id, at);
	expect(await mails()).toMatchObject([
		{ state: "kept", subject: "Ex-collègue wrote" },
		{ state: "kept", subject: "Former colleague wrote" },
		{ state: "sent" },
	]);
});

test("a name is a name in a waiting mail, whatever signs are in it", async () => {
	const mail = { toAddress: "claire@semis.example", createdAt: at, state: "queued" as const };
	await db.outgoingMail.createMany({
		data: [
			{ ...mail, onceKey: "1", subject: "A.J. (Jo) Smith & Co*", text: "", html: "A.J. (Jo) Smith &amp; Co*" },
			{ ...mail, onceKey: "2", subject: "AxJx (Jo) Smith & Co", text: "", html: "" },
		],
	});
	await eraseMailsNaming({ name: "A.J. (Jo) Smith & Co*", email: null });
	expect(await mails()).toMatchObject([
		{ subject: "Former colleague", html: "Former colleague" },
		{ subject: "AxJx (Jo) Smith & Co", html: "" },
	]);
});
