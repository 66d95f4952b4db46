import { attachment } from "@/app/_web/attachment";
import { fileResponse } from "@/app/_web/file-response";
import { requireViewer } from "@/app/_web/session";
import { photoOnAgenda } from "@/lib/speakers/photos";

/** The photo of a speaker on the agenda. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/meetups/[id]/speakers/[talkId]/photo">) => {
	const { viewer } = await requireViewer();
	const { id, talkId } = await params;
	return attachment(await photoOnAgenda(viewer, id, talkId));
});
