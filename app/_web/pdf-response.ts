import { Readable } from "node:stream";
import type { Pdf } from "@/lib/pdf";

/** Streams a PDF while it is being written. */
export function pdfResponse(paper: Pdf, fileName: string): Response {
	return new Response(Readable.toWeb(paper as unknown as Readable) as ReadableStream, {
		headers: {
			"content-type": "application/pdf",
			// Browsers show no PDF in a sandbox.
			"content-disposition": `attachment; filename="${fileName}"`,
			"cache-control": "private, no-store",
		},
	});
}
