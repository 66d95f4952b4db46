import { fileResponse } from "@/app/_web/file-response";
import { requireEmployee } from "@/app/_web/session";
import { practiceWord } from "@/lib/printing/card-word";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const GET = fileResponse(async (_request, { params }: RouteContext<"/practices/[slug]/card.docx">) => {
	const { viewer, at } = await requireEmployee();
	const { slug } = await params;
	return new Response(await practiceWord(viewer, slug, at), {
		headers: {
			"content-type": TYPE,
			"content-disposition": `attachment; filename="${slug}.docx"`,
			"cache-control": "private, no-store",
		},
	});
});
