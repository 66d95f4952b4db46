import { fileResponse } from "@/app/_web/file-response";
import { pdfResponse } from "@/app/_web/pdf-response";
import { requireEmployee } from "@/app/_web/session";
import { practicePdf } from "@/lib/printing/card-pdf";

export const GET = fileResponse(async (_request, { params }: RouteContext<"/practices/[slug]/card.pdf">) => {
	const { viewer, at } = await requireEmployee();
	const { slug } = await params;
	return pdfResponse(await practicePdf(viewer, slug, at), `${slug}.pdf`);
});
