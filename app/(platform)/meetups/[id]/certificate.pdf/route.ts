import { fileResponse } from "@/app/_web/file-response";
import { paperResponse } from "@/app/_web/paper-response";
import { requireViewer } from "@/app/_web/session";
import { attendanceOf, certificate } from "@/lib/attendance/certificate";

/** Certificate for somebody who was checked in. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/meetups/[id]/certificate.pdf">) => {
	const { viewer, t } = await requireViewer();
	const attendance = await attendanceOf(viewer, (await params).id);
	const fileName = `${t("certificate.fileName")}.pdf`;
	return paperResponse(certificate(viewer, attendance), fileName);
});
