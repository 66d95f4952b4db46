import { load } from "@/app/_web/action";
import { attachment } from "@/app/_web/attachment";
import { requireViewer } from "@/app/_web/session";
import { materialFile } from "@/lib/attendance/materials";

/** Slides that are kept here. */
export async function GET(
	_: Request,
	{ params }: RouteContext<"/meetups/[id]/materials/[materialId]">,
): Promise<Response> {
	const viewer = await requireViewer();
	const { id, materialId } = await params;
	return attachment(await load(materialFile(viewer, id, materialId)));
}
