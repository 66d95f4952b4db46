import { fileResponse } from "@/app/_web/file-response";
import { paperResponse } from "@/app/_web/paper-response";
import { requireViewer } from "@/app/_web/session";
import { attendanceOf, certificate } from "@/lib/attendance/certificate";
import { translator } from "@/lib/i18n/translator";

/** For whoever was checked in: that they took part. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/meetups/[id]/certificate.pdf">) => {
	const viewer = await requireViewer();
	const attendance = await attendanceOf(viewer, (await params).id);
	const fileName = `${translator(viewer.locale)("certificate.fileName")}.pdf`;
	return paperResponse(certificate(viewer, attendance), fileName);
});
