import { Readable } from "node:stream";
import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import { filterText } from "@/lib/filters";
import { practicesZip } from "@/lib/practice-files/export";

/** All practices that the viewer may read, as Markdown with their pictures. */
export const GET = fileResponse(async (request) => {
	const { viewer } = await requireEmployee();
	const communitySlug = filterText(100).parse(request.nextUrl.searchParams.get("community") ?? undefined);
	const { content } = await practicesZip(viewer, { communitySlug });
	return new Response(Readable.toWeb(content) as ReadableStream, {
		headers: {
			"content-type": "application/zip",
			"content-disposition": 'attachment; filename="practices.zip"',
			"cache-control": "private, no-store",
		},
	});
});
