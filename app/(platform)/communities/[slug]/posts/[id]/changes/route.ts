import { fileResponse } from "@/app/_web/file-response";
import { requireEmployeeUnvisited } from "@/app/_web/session";
import { threadStamp } from "@/lib/posts/thread";

/** When the thread last changed, for a page that shows it. */
export const GET = fileResponse(
	async (_: Request, { params }: RouteContext<"/communities/[slug]/posts/[id]/changes">) => {
		const { viewer } = await requireEmployeeUnvisited();
		const { slug, id } = await params;
		const stamp = await threadStamp(viewer, slug, id);
		return Response.json({ stamp }, { headers: { "cache-control": "no-store" } });
	},
);
