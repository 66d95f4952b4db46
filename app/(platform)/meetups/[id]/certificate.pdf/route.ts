import { fileResponse } from "@/app/_web/file-response";
import { pdfResponse } from "@/app/_web/pdf-response";
import { requireViewer } from "@/app/_web/session";
import { certificate, ownCheckIn } from "@/lib/attendance/certificate";

/** Certificate for somebody who was checked in. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/meetups/[id]/certificate.pdf">) => {
	const { viewer, t } = await requireViewer();
	const attendance = await ownCheckIn(viewer, (await params).id);
	const fileName = `${t("certificate.fileName")}.pdf`;
	return pdfResponse(certificate(viewer, attendance), fileName);
});
