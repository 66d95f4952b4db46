import { load } from "@/app/_web/action";
import { attachment } from "@/app/_web/attachment";
import { requireViewer } from "@/app/_web/session";
import { photoOnAgenda } from "@/lib/speakers/photos";

/** The portrait of somebody on the agenda. */
export async function GET(
	_: Request,
	{ params }: RouteContext<"/meetups/[id]/speakers/[speakerId]/photo">,
): Promise<Response> {
	const viewer = await requireViewer();
	const { id, speakerId } = await params;
	return attachment(await load(photoOnAgenda(viewer, id, speakerId)));
}
