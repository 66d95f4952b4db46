import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import { attendeeRows } from "@/lib/attendance/attendee-csv";
import { hostedMeetup } from "@/lib/attendance/queries";
import { dayIn } from "@/lib/clock";
import { csvOf } from "@/lib/csv";

/** Everyone with a seat, an offer or a position on the waitlist, for a spreadsheet. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/meetups/[id]/attendees.csv">) => {
	const { viewer, t } = await requireEmployee();
	const meetup = await hostedMeetup(viewer, (await params).id);
	const fileName = `${t("attendance.csv.fileName")}-${dayIn(meetup.startsAt, meetup.zone)}.csv`;
	return new Response(csvOf(await attendeeRows(viewer, meetup, t), viewer.locale), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${fileName}"`,
			"Cache-Control": "private, no-store",
		},
	});
});
