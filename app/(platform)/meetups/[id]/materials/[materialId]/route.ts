import { attachment } from "@/app/_web/attachment";
import { fileResponse } from "@/app/_web/file-response";
import { requireViewer } from "@/app/_web/session";
import { materialFile } from "@/lib/attendance/materials";

/** An uploaded file. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/meetups/[id]/materials/[materialId]">) => {
	const { viewer } = await requireViewer();
	const { id, materialId } = await params;
	return attachment(await materialFile(viewer, id, materialId));
});
