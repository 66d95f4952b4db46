import { EventEmitter } from "node:events";
import type { Runner } from "graphile-worker";
import { expect, test } from "vitest";
import { takesJobs } from "@/lib/jobs/slots";

function runner(slots: number) {
	const events = new EventEmitter();
	return { events, takes: takesJobs({ events: events as unknown as Runner["events"] }, slots) };
}

const times = (count: number, ask: () => boolean) => Array.from({ length: count }, ask);

test("a worker takes jobs while the queue answers it, and is stuck after six checks without an answer", () => {
	const { events, takes } = runner(2);
	for (let n = 0; n < 10; n++) {
		expect(times(5, takes)).toEqual(Array(5).fill(true));
		events.emit("worker:getJob:empty");
	}
	expect(times(6, takes)).toEqual([true, true, true, true, true, false]);
});

test("a worker whose slots are all busy with long jobs is well; with a slot free it has to ask for more", () => {
	const { events, takes } = runner(2);
	events.emit("job:start");
	events.emit("job:start");
	expect(times(100, takes)).toEqual(Array(100).fill(true));
	events.emit("job:complete");
	expect(takes()).toBe(false);
	events.emit("job:start");
	expect(takes()).toBe(true);
});
