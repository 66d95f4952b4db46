import { describe, expect, test } from "vitest";
import { finishCapture, saveMinutes, saveRecording, saveTakeaways, waiveCapture } from "@/lib/attendance/capture";
import { remindToCapture } from "@/lib/attendance/capture-reminders";
import { meetupsToCapture, meetupToCapture, visibleCapture } from "@/lib/attendance/captured";
import { addMaterial, materialFile, removeMaterial, restoreMaterial } from "@/lib/attendance/materials";
import { saveActions, settlePromise } from "@/lib/attendance/promised-actions";
import { DAY } from "@/lib/clock";
import { db } from "@/lib/db";
import { found, NotFound, Stale } from "@/lib/errors";
import { meetupPage } from "@/lib/meetups/meetup-page";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { inboxOf, tellAll } from "../notifications/inboxes";
import { refusal } from "../refusal";
import { countStatements } from "../statements";

const ago = (days: number) => new Date(at.getTime() - days * DAY);

/** An edition of a week ago in a community that Claire manages and Lucía belongs to. */
async function over(options: Parameters<typeof edition>[0] = {}) {
	const { id: communityId, slug } = await community({ members: [await castId("employee")] });
	const { id } = await edition({ communityId, startsAt: ago(7), state: "held", ...options });
	return { meetupId: id, slug, claire: await as("communityManager") };
}

/** What the edition's page shows of it. */
const read = async (viewer: Viewer, meetupId: string) =>
	found(await visibleCapture(viewer, await meetupPage(viewer, meetupId, at), at));

describe("after an edition, its organiser", () => {
	test("saves each step on its own, and the others stay as they were", async () => {
		const { meetupId, claire } = await over();
		await saveTakeaways(claire, { meetupId, revision: 0, takeaways: ["Say the date.", "Say who."] }, at);
		await saveMinutes(claire, { meetupId, revision: 1, minutes: "We read **three** letters." }, at);
		await saveRecording(claire, { meetupId, revision: 2, recordingUrl: "https://video.example/18" }, at);
		expect(await meetupToCapture(claire, meetupId, at)).toMatchObject({
			revision: 3,
			takeaways: ["Say the date.", "Say who."],
			minutesHtml: "<p>We read <strong>three</strong> letters.</p>",
			recordingUrl: "https://video.example/18",
			capturedAt: null,
		});
	});

	test("does not overwrite what another organiser saved meanwhile", async () => {
		const { meetupId, claire } = await over();
		await saveMinutes(claire, { meetupId, revision: 0, minutes: "First." }, at);
		const late = saveMinutes(await as("hubLead"), { meetupId, revision: 0, minutes: "Second." }, at);
		await expect(late).rejects.toThrow(Stale);
		expect((await meetupToCapture(claire, meetupId, at)).minutes).toBe("First.");
	});

	test("adds slides to a session, removes them, and takes that back", async () => {
		const { meetupId, claire } = await over({ agenda: 2 });
		const { agenda } = await meetupToCapture(claire, meetupId, at);
		const slides = { meetupId, title: "Slides", url: "https://slides.example/18" };
		const { id } = await addMaterial(claire, { ...slides, agendaItemId: agenda[1]?.id }, at);
		expect((await read(await as("employee"), meetupId)).materials).toEqual([
			{ id, title: "Slides", url: "https://slides.example/18", isKept: false, session: "Part 2" },
		]);
		await removeMaterial(claire, id, at);
		expect((await read(await as("employee"), meetupId)).materials).toEqual([]);
		await restoreMaterial(claire, id, at);
		expect((await read(await as("employee"), meetupId)).materials).toHaveLength(1);
		const elsewhere = await edition();
		const foreign = await db.agendaItem.findFirstOrThrow({ where: { meetupId: elsewhere.id } });
		await expect(addMaterial(claire, { ...slides, agendaItemId: foreign.id }, at)).rejects.toThrow(NotFound);
	});

	test("takes its file away as well: nobody opens what was removed", async () => {
		const { meetupId, claire } = await over();
		const pdf = { name: "talk.pdf", content: new TextEncoder().encode("%PDF-1.7\n%%EOF\n") };
		const { id } = await addMaterial(claire, { meetupId, title: "Slides", file: pdf }, at);
		await materialFile(claire, meetupId, id);
		await removeMaterial(claire, id, at);
		await expect(materialFile(claire, meetupId, id)).rejects.toThrow(NotFound);
	});

	test("is taken away once, and brought back once, when two press at once", async () => {
		const { meetupId, claire } = await over();
		const { id } = await addMaterial(claire, { meetupId, title: "Slides", url: "https://slides.example/18" }, at);
		const twice = async (work: () => Promise<void>) =>
			(await Promise.allSettled([work(), work()])).map(({ status }) => status).sort();
		expect(await twice(() => removeMaterial(claire, id, at))).toEqual(["fulfilled", "rejected"]);
		expect(await twice(() => restoreMaterial(claire, id, at))).toEqual(["fulfilled", "rejected"]);
		const facts = await db.activity.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
		expect(facts.map(({ kind }) => kind)).toEqual(["material.added", "material.removed", "material.added"]);
		await expect(removeMaterial(await as("employee"), id, at)).rejects.toEqual(refusal("managers_only"));
	});

	test("keeps a file of slides, for those who see the edition, and nothing that only calls itself one", async () => {
		const { meetupId, claire } = await over();
		const slides = { meetupId, title: "Slides" };
		const pdf = { name: "talk.pdf", content: new TextEncoder().encode("%PDF-1.7\n%%EOF\n") };
		const { id } = await addMaterial(claire, { ...slides, file: pdf }, at);
		expect((await read(await as("employee"), meetupId)).materials).toMatchObject([
			{ url: `/meetups/${meetupId}/materials/${id}`, isKept: true },
		]);
		expect(await materialFile(await as("employee"), meetupId, id)).toMatchObject({
			name: "talk.pdf",
			contentType: "application/pdf",
		});
		await expect(materialFile(await as("guest"), meetupId, id)).rejects.toThrow(NotFound);
		const page = { name: "talk.pdf", content: new TextEncoder().encode("<script>alert(1)</script>") };
		await expect(addMaterial(claire, { ...slides, file: page }, at)).rejects.toEqual(refusal("file_not_slides"));
	});

	test("is not led there before it is over, nor for one that was called off", async () => {
		const { meetupId: running, claire } = await over({ state: "published", startsAt: at });
		expect(await visibleCapture(claire, await meetupPage(claire, running, at), at)).toBeNull();
		await expect(meetupToCapture(claire, running, at)).rejects.toEqual(refusal("meetup_not_over"));
		const cancelled = await over({ state: "cancelled" });
		await expect(finishCapture(cancelled.claire, cancelled.meetupId, at)).rejects.toEqual(refusal("meetup_not_over"));
		const { meetupId } = await over();
		await expect(meetupToCapture(await as("employee"), meetupId, at)).rejects.toEqual(refusal("managers_only"));
	});

	test("publishes it: the edition is closed, and from then on others read it", async () => {
		const { meetupId, claire } = await over();
		await saveTakeaways(claire, { meetupId, revision: 0, takeaways: ["Say the date."] }, at);
		expect((await read(await as("employee"), meetupId)).takeaways).toEqual([]);
		expect((await read(claire, meetupId)).takeaways).toEqual(["Say the date."]);
		await finishCapture(claire, meetupId, at);
		expect((await read(await as("employee"), meetupId)).takeaways).toEqual(["Say the date."]);
		expect(await db.meetup.findUnique({ where: { id: meetupId }, select: { state: true } })).toEqual({
			state: "closed",
		});
		await expect(finishCapture(claire, meetupId, at)).rejects.toEqual(refusal("already_captured"));
	});

	test("publishes minutes after the end, before a job has noted that it was held", async () => {
		const { meetupId, claire } = await over({ state: "published", startsAt: new Date(at.getTime() - 4 * 3_600_000) });
		await finishCapture(claire, meetupId, at);
		const facts = await db.activity.findMany({ where: { subjectId: meetupId }, orderBy: { id: "asc" } });
		expect(facts.map(({ kind }) => kind)).toEqual(["meetup.held", "meetup.captured"]);
	});

	test("says that nothing is gathered, and why; and may think again", async () => {
		const { meetupId, claire } = await over();
		await waiveCapture(claire, { meetupId, reason: "A visit, nothing was shown." }, at);
		expect(await meetupToCapture(claire, meetupId, at)).toMatchObject({
			state: "closed",
			waiveReason: "A visit, nothing was shown.",
		});
		await finishCapture(claire, meetupId, at);
		expect(await read(await as("employee"), meetupId)).toMatchObject({ waiveReason: null, capturedAt: at });
		await expect(waiveCapture(claire, { meetupId, reason: "Again" }, at)).rejects.toEqual(refusal("already_captured"));
	});
});

describe("what comes next", () => {
	test("is told to the colleague who is named, once, and they say that it is done", async () => {
		const { meetupId, claire } = await over();
		const ownerId = await castId("employee");
		const promised = { title: "Send the template", ownerId, dueOn: "2026-12-01" };
		await saveActions(claire, { meetupId, revision: 0, actions: [promised, { title: undefined }] }, at);
		const [action] = (await read(claire, meetupId)).actions;
		if (!action) throw new Error("No action");
		expect(action).toMatchObject({ title: "Send the template", dueOn: "2026-12-01", doneAt: null });
		const again = { ...promised, id: action.id, dueOn: "2026-12-08" };
		await saveActions(claire, { meetupId, revision: 1, actions: [{ title: "Book the room" }, again] }, at);
		await tellAll();
		const told = await inboxOf("employee");
		expect(told).toHaveLength(1);

		await settlePromise(await as("employee"), { actionId: action.id, done: true }, at);
		await settlePromise(await as("employee"), { actionId: action.id, done: true }, at);
		const { actions } = await read(claire, meetupId);
		expect(actions.map(({ title, doneAt }) => [title, doneAt])).toEqual([
			["Book the room", null],
			["Send the template", at],
		]);
		await expect(settlePromise(await as("newcomer"), { actionId: action.id, done: false }, at)).rejects.toEqual(
			refusal("managers_only"),
		);
		await settlePromise(claire, { actionId: action.id, done: false }, at);
		expect((await read(claire, meetupId)).actions[1]?.doneAt).toBeNull();
	});
});

describe("an edition that nobody captured", () => {
	test("asks its managers after three days, once, and waits on their home until it is", async () => {
		const { meetupId, claire } = await over({ startsAt: ago(2) });
		expect(await remindToCapture(at)).toBe(0);
		const later = new Date(at.getTime() + 2 * DAY);
		expect(await meetupsToCapture(claire, later)).toMatchObject([{ id: meetupId }]);
		expect(await meetupsToCapture(await as("employee"), later)).toEqual([]);
		expect(await remindToCapture(later)).toBe(1);
		expect(await remindToCapture(later)).toBe(0);
		await tellAll();
		expect(await inboxOf("communityManager")).toHaveLength(1);
		expect(await inboxOf("employee")).toHaveLength(0);
		await finishCapture(claire, meetupId, later);
		expect(await meetupsToCapture(claire, later)).toEqual([]);
	});
});

test("what an edition left behind is read in one statement, however much it is", async () => {
	const { meetupId, claire } = await over();
	const meetup = await meetupPage(claire, meetupId, at);
	const one = await countStatements(() => visibleCapture(claire, meetup, at));
	for (let number = 0; number < 5; number++)
		await addMaterial(claire, { meetupId, title: `Slides ${number}`, url: "https://slides.example" }, at);
	expect(await countStatements(() => visibleCapture(claire, meetup, at))).toBe(one);
	expect(one).toBe(1);
});
