import { canCapture, runsTheDoor } from "@/lib/attendance/policy";
import type { EditionOver, MeetupFacts } from "@/lib/meetups/policy";
import { canChange, canPrepare, canSeat, canSeeReport } from "@/lib/meetups/policy";
import { canSeeSpeakers } from "@/lib/speakers/policy";
import type { Viewer } from "@/lib/viewer";

/** What decides which pages an organiser or a host may open. */
export interface ManagedMeetup extends MeetupFacts, EditionOver {
	id: string;
	zone: string;
	community: MeetupFacts["community"] & { slug: string };
	/** For hosts of a venue, who may not be managers. */
	venues?: readonly { id?: string; hostId?: string | null }[];
}

const PARTS = ["seats", "guests", "speakers", "messages", "checklist", "door", "capture", "report", "edit"] as const;
export type ManagePart = (typeof PARTS)[number];

/** The organisers' pages of a meetup that the viewer may open, in the order of their tabs. A cancelled meetup has none. */
export function manageParts(viewer: Viewer, meetup: ManagedMeetup, at: Date): ManagePart[] {
	if (meetup.state === "cancelled") return [];
	const prepares = canPrepare(viewer, meetup).allowed;
	const venues = (meetup.venues ?? []).map(({ hostId = null }) => ({ hostId }));
	const opens: Record<ManagePart, boolean> = {
		seats: canSeat(viewer, meetup).allowed,
		guests: prepares,
		speakers: canSeeSpeakers(viewer, meetup.community).allowed,
		messages: prepares,
		checklist: prepares,
		door: runsTheDoor(viewer, { ...meetup, venues }, at),
		capture: canCapture(viewer, meetup, at).allowed,
		report: canSeeReport(viewer, meetup, at).allowed,
		edit: canChange(viewer, meetup).allowed,
	};
	return PARTS.filter((part) => opens[part]);
}

const PATHS: Record<Exclude<ManagePart, "speakers">, string> = {
	seats: "desk",
	guests: "guests",
	messages: "desk/messages",
	checklist: "desk/checklist",
	door: "check-in",
	capture: "capture",
	report: "report",
	edit: "edit",
};

export function managePath({ id, community }: Pick<ManagedMeetup, "id" | "community">, part: ManagePart): string {
	return part === "speakers" ? `/communities/${community.slug}/speakers?meetup=${id}` : `/meetups/${id}/${PATHS[part]}`;
}

/** The check-in page alone may use the camera: a soft navigation would keep the policy of the page before. */
export const isNative = (part: ManagePart): boolean => part === "door";

/** Where "Manage" leads: to the seats, after the meetup to its report, before it is published to its form. */
const FIRST: ManagePart[] = ["seats", "report", "edit", "door", "speakers"];

export const firstPart = (parts: readonly ManagePart[]): ManagePart | undefined =>
	FIRST.find((part) => parts.includes(part));
