import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { asAnswer } from "@/lib/database-errors";
import { meetupPage } from "@/lib/meetups/meetup-page";
import { rsvp } from "@/lib/meetups/rsvps";
import { as, at, person, viewerOf } from "../factories";
import { edition, seatsOf } from "../meetups/editions";
import { refusal } from "../refusal";

const LOCKED_MS = 10_000;
const PEOPLE = 30;

test("while a venue is locked, whoever asks for a seat is told to try again, and pages are read as ever", async () => {
	const { id, venueId } = await edition({ seats: [100] });
	const people = await Promise.all(Array.from({ length: PEOPLE }, async () => viewerOf(await person())));
	const reader = await as("employee");
	const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
	await holder.connect();
	try {
		await holder.query("begin");
		await holder.query("select 1 from venues where id = $1 for update", [venueId]);
		let someWait = true;
		const takes = Promise.allSettled(people.map((viewer) => rsvp(viewer, { meetupId: id, venueId }, at)));
		void takes.then(() => {
			someWait = false;
		});
		const since = performance.now();
		let longest = 0;
		while (someWait && performance.now() - since < LOCKED_MS) {
			const asked = performance.now();
			await meetupPage(reader, id, at);
			longest = Math.max(longest, performance.now() - asked);
			await wait(20);
		}
		// Without connections of their own, pages waited as long as the lock.
		expect(longest).toBeLessThan(1000);
		const answers = (await takes).map((take) => (take.status === "rejected" ? asAnswer(take.reason) : take.value));
		// Ten seconds for a connection, and three for each of the two locks that PostgreSQL takes for a row.
		expect(performance.now() - since).toBeLessThan(20_000);
		expect(answers).toEqual(people.map(() => refusal("busy")));
	} finally {
		await holder.query("rollback");
		await holder.end();
	}
	await Promise.all(people.map((viewer) => rsvp(viewer, { meetupId: id, venueId }, at)));
	expect(await seatsOf(id)).toMatchObject([{ seatsTaken: PEOPLE, going: PEOPLE }]);
});
