import { load } from "@/app/_web/action";
import { paperResponse } from "@/app/_web/paper-response";
import { requireEmployee } from "@/app/_web/session";
import { expectedAt, hostedMeetup } from "@/lib/meetups/attendance-queries";
import { badgeSheets } from "@/lib/meetups/attendee-papers";

/** Eight badges a sheet, for hosts. */
export async function GET(_: Request, { params }: RouteContext<"/meetups/[id]/badges.pdf">): Promise<Response> {
	const viewer = await requireEmployee();
	const meetup = await load(hostedMeetup(viewer, (await params).id));
	return paperResponse(badgeSheets(meetup, await expectedAt(meetup.id, viewer.locale), viewer.locale), "badges.pdf");
}
