import { DAY } from "@/lib/clock";
import { markNeedDone } from "@/lib/cockpit/marks";
import { db } from "@/lib/db";
import { as, castId } from "../factories";
import type { Right } from "./actions";
import type { Case } from "./undo-case";
import { MANAGERS, MODERATORS } from "./visitors";
import type { World } from "./world";

const action = (name: string) => `(platform)/manage/actions.ts#${name}`;

/** The text that Lucía reported waits for those who look after the community. */
const report = ({ open }: World) => ({ slug: open.slug, kind: "report" as const, subjectId: open.id });

/** The meetup begins in five days and has no agenda: a need of managers, which can be done. */
async function loseAgenda({ open }: World, now: Date) {
	await db.agendaItem.deleteMany({ where: { meetupId: open.meetup } });
	const startsAt = new Date(now.getTime() + 5 * DAY);
	const endsAt = new Date(now.getTime() + 6 * DAY);
	await db.meetup.update({ where: { id: open.meetup }, data: { startsAt, endsAt }, select: { id: true } });
}

const agenda = ({ open }: World) => ({
	slug: open.slug,
	kind: "edition_without_agenda" as const,
	subjectId: open.meetup,
});

async function agendaDone(world: World, now: Date) {
	await loseAgenda(world, now);
	await markNeedDone(await as("communityManager"), agenda(world), now);
}

/** What those who look after a community do with what needs them. */
export const COCKPIT: Record<string, Right> = {
	[action("snoozeAction")]: { who: MODERATORS, form: (world) => ({ ...report(world), until: "week" }) },
	// Ben hands nothing to himself.
	[action("handAction")]: {
		who: MANAGERS,
		form: async (world) => ({ ...report(world), toId: await castId("moderator") }),
	},
	[action("doneAction")]: { who: MANAGERS, before: loseAgenda, form: agenda },
	[action("bringBackAction")]: { who: MANAGERS, before: agendaDone, form: agenda },
	[action("acceptAction")]: {
		who: MANAGERS,
		before: async ({ open }, now) =>
			db.membership.create({
				data: { communityId: open.id, personId: await castId("newcomer"), status: "requested", since: now },
				select: { id: true },
			}),
		form: async ({ open }) => ({ slug: open.slug, personId: await castId("newcomer") }),
	},
};

export const COCKPIT_CASES: Record<string, Case> = {
	"need.setAside": {
		before: agendaDone,
		input: agenda,
		who: MANAGERS,
		isUndone: async () => (await db.needMark.count()) === 0,
	},
};
