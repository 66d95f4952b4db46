import { attachment } from "@/app/_web/attachment";
import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import { photoOf } from "@/lib/speakers/photos";

/** A speaker's photo, for organisers. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/speakers/[id]/photo">) => {
	const { viewer } = await requireEmployee();
	return attachment(await photoOf(viewer, (await params).id));
});
