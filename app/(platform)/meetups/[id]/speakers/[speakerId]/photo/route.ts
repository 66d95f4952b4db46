import { attachment } from "@/app/_web/attachment";
import { file } from "@/app/_web/file";
import { requireViewer } from "@/app/_web/session";
import { photoOnAgenda } from "@/lib/speakers/photos";

/** The portrait of somebody on the agenda. */
export const GET = file(async (_, { params }: RouteContext<"/meetups/[id]/speakers/[speakerId]/photo">) => {
	const viewer = await requireViewer();
	const { id, speakerId } = await params;
	return attachment(await photoOnAgenda(viewer, id, speakerId));
});
