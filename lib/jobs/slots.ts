import { type ParsedCronItem, type Runner, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { JobName } from "../queue";
import { queueLog } from "./queue-log";
import { schedule } from "./schedule";
import { tasks } from "./tasks";

/** A group of jobs with its own slots: what one group waits for keeps no job of another waiting. */
interface SlotGroup {
	slots: number;
	tasks: TaskList;
	schedule: ParsedCronItem[];
}

/** Jobs that wait for the mail server or a push service, which may be slow or silent. */
const MAIL: JobName[] = ["mail.send", "push.send"];
const isMail = (name: string) => (MAIL as string[]).includes(name);
const tasksWhere = (belongs: (name: string) => boolean): TaskList =>
	Object.fromEntries(Object.entries(tasks).filter(([name]) => belongs(name)));

const GROUPS: SlotGroup[] = [
	{ slots: 4, tasks: tasksWhere((name) => !isMail(name)), schedule },
	{ slots: 4, tasks: tasksWhere(isMail), schedule: [] },
];

export const SLOTS = GROUPS.reduce((sum, group) => sum + group.slots, 0);

/** A group asks for jobs every two seconds. One that had no answer at so many checks in a row, with a slot free, is stuck. */
const STUCK_AFTER_CHECKS = 6;

interface Slots {
	runners: Runner[];
	/** To be asked every few seconds: whether every group takes jobs. The queue answers it, or all of its slots are busy. */
	takeJobs(): boolean;
}

/** Starts to take jobs in every group. */
export async function openSlots(pool: pg.Pool, plugin: GraphileConfig.Plugin): Promise<Slots> {
	const runners: Runner[] = [];
	const checks: (() => boolean)[] = [];
	try {
		for (const group of GROUPS) {
			const runner = await openGroup(group, pool, plugin);
			runners.push(runner);
			checks.push(takesJobs(runner, group.slots));
		}
	} catch (problem) {
		await Promise.allSettled(runners.map((runner) => runner.stop()));
		throw problem;
	}
	return { runners, takeJobs: () => checks.map((check) => check()).every(Boolean) };
}

function openGroup(group: SlotGroup, pgPool: pg.Pool, plugin: GraphileConfig.Plugin): Promise<Runner> {
	return run({
		pgPool,
		taskList: group.tasks,
		parsedCronItems: group.schedule,
		logger: queueLog,
		noHandleSignals: true,
		preset: {
			worker: {
				concurrentJobs: group.slots,
				// Written in batches that a stop waits for; written singly, "done" could be lost with the pool.
				completeJobBatchDelay: 0,
				failJobBatchDelay: 0,
			},
			plugins: [plugin],
		},
	});
}

/**
 * A check whether a runner takes jobs, by what its events tell. It counts checks and not seconds: a process that was paused
 * has heard no answer either.
 */
export function takesJobs({ events }: Pick<Runner, "events">, slots: number): () => boolean {
	let withoutAnswer = 0;
	let busy = 0;
	const answered = () => {
		withoutAnswer = 0;
	};
	events.on("worker:getJob:empty", answered);
	events.on("job:start", answered);
	events.on("job:start", () => void busy++);
	events.on("job:complete", () => void busy--);
	return () => {
		withoutAnswer++;
		return busy >= slots || withoutAnswer < STUCK_AFTER_CHECKS;
	};
}
