import { type Expression, type ExpressionBuilder, sql } from "kysely";
import { type DB, kysely } from "../db";
import { attendances, earlierAttendees } from "../meetups/attendances";
import { peopleComing } from "../seats/counts";
import { literal } from "../sql";
import { percentOf } from "./metric";
import { isShown, type Shown, shownCounts } from "./shown";

/** Editions that a report is compared with: of the series, or of the community for one outside a series. */
const EARLIER = 3;

interface ReportedMeetup {
	id: string;
	seriesId: string | null;
	startsAt: Date;
	community: { id: string };
}

export interface EditionCounts {
	id: string;
	title: string;
	number: number | null;
	startsAt: Date;
	seats: number;
	/** People with a seat; the guests they bring hold seats as well and are not counted here. */
	going: number;
	/** Null where nobody was checked in: then it is not known who came. */
	came: number | null;
	cameWithSeat: number | null;
	walkIns: number | null;
	/** Those who came and have an account; where nobody was checked in, those with a seat. */
	attendees: number;
	/** Attendees who attended no earlier edition of the community, and the others. */
	firstTime: number;
	returning: number;
	/** The attendees, who were all asked what they think of it. */
	asked: Shown;
	answers: Shown;
	/** Mean of 1 to 5; null where too few answered. */
	useful: number | null;
	willApply: Shown;
	showPercent: number | null;
	answerPercent: number | null;
	applyPercent: number | null;
}

/** The edition, and those before it that are over, the latest first; in one statement. */
export async function editionCounts(meetup: ReportedMeetup, at: Date): Promise<EditionCounts[]> {
	return (await countedEditions(meetup, at).execute()).map(withShownAnswers);
}

type CountedEdition = Awaited<ReturnType<ReturnType<typeof countedEditions>["execute"]>>[number];

function countedEditions(meetup: ReportedMeetup, at: Date) {
	return kysely
		.selectFrom("meetups as m")
		.where((eb) => eb("m.id", "=", eb.fn.any(sql<string[]>`array(${idsBefore(meetup, at)}) || ${meetup.id}::uuid`)))
		.innerJoinLateral(
			(eb) => arrivalCounts(eb).as("k"),
			(join) => join.onTrue(),
		)
		.innerJoinLateral(
			(eb) => attendeeCounts(eb).as("a"),
			(join) => join.onTrue(),
		)
		.innerJoinLateral(
			(eb) => answerCounts(eb).as("f"),
			(join) => join.onTrue(),
		)
		.select((eb) => [
			"m.id",
			"m.title",
			"m.number",
			"m.startsAt",
			asInt(sumOfSeats(eb)).as("seats"),
			peopleComing(eb.ref("m.id")).as("going"),
			"k.arrivals",
			"k.walkIns",
			"a.attendees",
			"a.returning",
			"f.answers",
			"f.usefulSum",
			"f.willApply",
		])
		.orderBy("m.startsAt", "desc")
		.orderBy("m.id", "desc");
}

const idsBefore = ({ seriesId, startsAt, community }: ReportedMeetup, at: Date) =>
	kysely
		.selectFrom("meetups as before")
		.select("before.id")
		.where("before.communityId", "=", community.id)
		.$if(seriesId !== null, (query) => query.where("before.seriesId", "=", seriesId))
		.where("before.startsAt", "<", startsAt)
		.where("before.endsAt", "<=", at)
		.where("before.state", "in", [literal("published"), literal("held"), literal("closed")])
		.orderBy("before.startsAt", "desc")
		.orderBy("before.id", "desc")
		.limit(sql.lit(EARLIER));

type EditionQuery = ExpressionBuilder<DB & { m: DB["meetups"] }, "m">;

const asInt = <Count>(count: Expression<Count>) => sql<number>`coalesce(${count}, 0)::int`;

const sumOfSeats = (eb: EditionQuery) =>
	eb
		.selectFrom("venues as v")
		.whereRef("v.meetupId", "=", "m.id")
		.select((venue) => venue.fn.sum("v.capacity").as("seats"));

const arrivalCounts = (eb: EditionQuery) =>
	eb
		.selectFrom("check_ins as k")
		.whereRef("k.meetupId", "=", "m.id")
		.where("k.takenBackAt", "is", null)
		.select(({ fn }) => [
			asInt(fn.countAll()).as("arrivals"),
			asInt(fn.countAll().filterWhere("k.isWalkIn", "=", literal(true))).as("walkIns"),
		]);

const attendeeCounts = (eb: EditionQuery) =>
	eb
		.selectFrom(attendances().as("a"))
		.whereRef("a.meetupId", "=", "m.id")
		.select(({ fn }) => [
			asInt(fn.countAll()).as("attendees"),
			asInt(
				fn.countAll().filterWhere("a.personId", "in", earlierAttendees(eb.ref("m.communityId"), eb.ref("m.startsAt"))),
			).as("returning"),
		]);

const answerCounts = (eb: EditionQuery) =>
	eb
		.selectFrom("meetup_feedback as f")
		.whereRef("f.meetupId", "=", "m.id")
		.select(({ fn }) => [
			asInt(fn.countAll()).as("answers"),
			asInt(fn.sum("f.useful")).as("usefulSum"),
			asInt(fn.countAll().filterWhere("f.willApply", "=", literal(true))).as("willApply"),
		]);

/** What people answered is shown from five of them on. */
function withShownAnswers({ arrivals, usefulSum, ...row }: CountedEdition): EditionCounts {
	const [asked, answers, willApply] = shownCounts([row.attendees, row.answers, row.willApply]);
	const share = (part: Shown, whole: Shown) => (isShown(part) && isShown(whole) ? percentOf(part, whole) : null);
	const wasCheckedIn = arrivals > 0;
	const cameWithSeat = wasCheckedIn ? arrivals - row.walkIns : null;
	return {
		...row,
		came: wasCheckedIn ? arrivals : null,
		cameWithSeat,
		walkIns: wasCheckedIn ? row.walkIns : null,
		firstTime: row.attendees - row.returning,
		asked,
		answers,
		willApply,
		useful: isShown(answers) && answers > 0 ? usefulSum / answers : null,
		showPercent: cameWithSeat === null ? null : percentOf(cameWithSeat, row.going),
		answerPercent: share(answers, asked),
		applyPercent: share(willApply, answers),
	};
}
