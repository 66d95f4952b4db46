import { fileResponse } from "@/app/_web/file-response";
import { pdfResponse } from "@/app/_web/pdf-response";
import { requireEmployee } from "@/app/_web/session";
import { longDay } from "@/lib/clock";
import { collectionPage } from "@/lib/collections/queries";
import { bookletPdf } from "@/lib/printing/booklet";

/** What the reader may see of the collection. */
export const GET = fileResponse(async (_request, { params }: RouteContext<"/collections/[slug]/booklet.pdf">) => {
	const { viewer, at } = await requireEmployee();
	const { slug } = await params;
	const collection = await collectionPage(viewer, slug, at);
	return pdfResponse(await bookletPdf(viewer, collection, longDay(at, viewer), at), `${slug}.pdf`);
});
