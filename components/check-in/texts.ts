import type { Translate } from "@/lib/i18n/translator";

/** The texts of the check-in page. Client components get texts as strings. */
export function checkInTexts(t: Translate) {
	return {
		search: t("attendance.checkIn.search"),
		checkIn: t("attendance.checkIn.checkIn"),
		here: t("attendance.checkIn.here"),
		takeBack: t("attendance.checkIn.takeBack"),
		walkIn: t("attendance.checkIn.walkIn"),
		walkIns: t("attendance.checkIn.walkIns"),
		noWalkIns: t("attendance.checkIn.noWalkIns"),
		findColleague: t("attendance.checkIn.findColleague"),
		find: t("attendance.checkIn.find"),
		walkInName: t("attendance.checkIn.walkInName"),
		walkInHint: t("attendance.checkIn.walkInHint"),
		noteWalkIn: t("attendance.checkIn.noteWalkIn"),
		companionsHere: t("attendance.checkIn.companionsHere"),
		seatAt: t("attendance.checkIn.seatAt"),
		nobody: t("attendance.checkIn.nobody"),
		of: t("attendance.checkIn.of"),
		arrived: t("attendance.checkIn.arrived"),
		waiting: t("attendance.checkIn.waiting"),
		offline: t("attendance.checkIn.offline"),
		signedOut: t("attendance.checkIn.signedOut"),
		signIn: t("attendance.checkIn.signIn"),
		badgeUnknown: t("attendance.checkIn.badgeUnknown"),
		dismiss: t("shell.dismiss"),
		scan: t("attendance.scan.open"),
		scanClose: t("attendance.scan.close"),
		scanHint: t("attendance.scan.hint"),
		scanRefused: t("attendance.scan.refused"),
		scanNone: t("attendance.scan.none"),
		scanFailed: t("attendance.scan.failed"),
	};
}
export type CheckInTexts = ReturnType<typeof checkInTexts>;
