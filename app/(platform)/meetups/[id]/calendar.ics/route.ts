import { fileResponse } from "@/app/_web/file-response";
import { requireViewer } from "@/app/_web/session";
import { calendarFile, calendarFileName } from "@/lib/icalendar";
import { meetupForCalendar } from "@/lib/meetups/meetup-page";
import { meetupAddress } from "@/lib/seats/seat-change";

/** The meetup as a calendar file, with the venue of the viewer's seat. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/meetups/[id]/calendar.ics">) => {
	const { viewer, at } = await requireViewer();
	const { edition, ...places } = await meetupForCalendar(viewer, (await params).id, at);
	return new Response(calendarFile(edition, { ...places, address: meetupAddress(edition.id), at }), {
		headers: {
			"content-type": "text/calendar; charset=utf-8",
			"content-disposition": `attachment; filename="${calendarFileName(edition)}"`,
			"cache-control": "private, no-store",
		},
	});
});
