import { load } from "@/app/_web/action";
import { paperResponse } from "@/app/_web/paper-response";
import { requireEmployee } from "@/app/_web/session";
import { badgeSheets } from "@/lib/attendance/attendee-papers";
import { expectedAt, hostedMeetup } from "@/lib/attendance/queries";

/** Eight badges a sheet, for hosts. */
export async function GET(_: Request, { params }: RouteContext<"/meetups/[id]/badges.pdf">): Promise<Response> {
	const viewer = await requireEmployee();
	const meetup = await load(hostedMeetup(viewer, (await params).id));
	return paperResponse(badgeSheets(meetup, await expectedAt(viewer, meetup), viewer.locale), "badges.pdf");
}
