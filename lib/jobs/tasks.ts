import type { Task, TaskList } from "graphile-worker";
import { now } from "../clock";
import { sendMail } from "../mail";
import type { JobName, Jobs } from "../queue";

type Handlers = { [Name in JobName]: (payload: Jobs[Name], at: Date) => Promise<unknown> };

/** Who does what. Each may run twice, or again after a crash: the verbs give the same result. */
const handlers: Handlers = {
	"mail.send": ({ mailId }, at) => sendMail(mailId, at),
	"activity.tell": async () => {},
	"figures.refresh": async () => {},
	"terms.end": async () => {},
	"meetups.hold": async () => {},
	"sessions.sweep": async () => {},
	"people.import": async () => {},
};

export const tasks: TaskList = Object.fromEntries(
	Object.entries(handlers).map(([name, handle]): [string, Task] => [
		name,
		// The payload is what `enqueue` was given under the same name.
		async (payload) => void (await (handle as (payload: unknown, at: Date) => Promise<unknown>)(payload, now())),
	]),
);
