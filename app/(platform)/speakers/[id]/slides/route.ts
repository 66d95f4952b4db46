import { attachment } from "@/app/_web/attachment";
import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import { slidesOf } from "@/lib/speakers/queries";

/** A speaker's slides, for organisers. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/speakers/[id]/slides">) => {
	const { viewer } = await requireEmployee();
	return attachment(await slidesOf(viewer, (await params).id));
});
