import { fileResponse } from "@/app/_web/file-response";
import { pdfResponse } from "@/app/_web/pdf-response";
import { requireEmployee } from "@/app/_web/session";
import { badgeSheets } from "@/lib/attendance/attendee-pdfs";
import { expectedAt, hostedMeetup } from "@/lib/attendance/queries";

export const GET = fileResponse(async (_, { params }: RouteContext<"/meetups/[id]/badges.pdf">) => {
	const { viewer } = await requireEmployee();
	const meetup = await hostedMeetup(viewer, (await params).id);
	return pdfResponse(badgeSheets(meetup, await expectedAt(viewer, meetup), viewer.locale), "badges.pdf");
});
