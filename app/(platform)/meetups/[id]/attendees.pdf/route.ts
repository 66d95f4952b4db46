import { fileResponse } from "@/app/_web/file-response";
import { pdfResponse } from "@/app/_web/pdf-response";
import { requireEmployee } from "@/app/_web/session";
import { attendeeList } from "@/lib/attendance/attendee-pdfs";
import { detailsAt, expectedAt, hostedMeetup } from "@/lib/attendance/queries";

/** The list to sign, for hosts; with `?details=1` also the answers to their questions. */
export const GET = fileResponse(async (request, { params }: RouteContext<"/meetups/[id]/attendees.pdf">) => {
	const { viewer } = await requireEmployee();
	const meetup = await hostedMeetup(viewer, (await params).id);
	const [expected, answers] = await Promise.all([
		expectedAt(viewer, meetup),
		request.nextUrl.searchParams.get("details") === "1" ? detailsAt(viewer, meetup) : undefined,
	]);
	return pdfResponse(attendeeList(meetup, expected, viewer.locale, answers), "attendees.pdf");
});
