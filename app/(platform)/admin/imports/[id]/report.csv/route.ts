import { fileResponse } from "@/app/_web/file-response";
import { requireAdministrator } from "@/app/_web/session";
import { importPage } from "@/lib/imports/queries";
import { reportFile } from "@/lib/imports/report";

/** All findings of an import, for the people who correct the HR system. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/admin/imports/[id]/report.csv">) => {
	const { viewer } = await requireAdministrator();
	const { id } = await importPage(viewer, (await params).id);
	return new Response(streamOf(reportFile(viewer, id)), {
		headers: {
			"content-type": "text/csv; charset=utf-8",
			"content-disposition": 'attachment; filename="import-report.csv"',
			"cache-control": "private, no-store",
		},
	});
});

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await lines.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		async cancel() {
			await lines.return(undefined);
		},
	});
}
