import { Readable } from "node:stream";
import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import { practiceAsMarkdown } from "@/lib/practice-files/export";

/** A file of Markdown; a zip where the practice shows files, which then stand beside it. */
export const GET = fileResponse(async (_request, { params }: RouteContext<"/practices/[slug]/card.md">) => {
	const { viewer } = await requireEmployee();
	const { slug } = await params;
	const { content, isZip } = await practiceAsMarkdown(viewer, slug);
	const body = typeof content === "string" ? content : (Readable.toWeb(content) as ReadableStream);
	return new Response(body, {
		headers: {
			"content-type": isZip ? "application/zip" : "text/markdown; charset=utf-8",
			"content-disposition": `attachment; filename="${slug}.${isZip ? "zip" : "md"}"`,
			"cache-control": "private, no-store",
		},
	});
});
