import { file } from "@/app/_web/file";
import { requireViewer } from "@/app/_web/session";
import { now } from "@/lib/clock";
import { calendarFile, calendarFileName } from "@/lib/icalendar";
import { calendarEdition } from "@/lib/meetups/page-queries";
import { meetupAddress } from "@/lib/seats/mail-parts";

/** The edition as a calendar file, for whoever may see it; with a seat, of the place where it is. */
export const GET = file(async (_, { params }: RouteContext<"/meetups/[id]/calendar.ics">) => {
	const viewer = await requireViewer();
	const at = now();
	const { edition, ...places } = await calendarEdition(viewer, (await params).id, at);
	return new Response(calendarFile(edition, { ...places, address: meetupAddress(edition.id), at }), {
		headers: {
			"content-type": "text/calendar; charset=utf-8",
			"content-disposition": `attachment; filename="${calendarFileName(edition)}"`,
			"cache-control": "private, no-store",
		},
	});
});
