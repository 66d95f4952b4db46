import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { QrCode } from "@/components/attendance/qr-code";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Notice, PageHead } from "@/components/ui/page";
import { badgeAddress } from "@/lib/attendance/codes";
import { ownSeat } from "@/lib/attendance/queries";
import { fullName } from "@/lib/text";
import { editionTitle } from "../edition-title";

const seatOf = cache(async (id: string) => ownSeat((await requireViewer()).viewer, id));

export const generateMetadata = editionTitle("attendance.badge.open", seatOf);

export default pageWithStatus(async function BadgePage({ params }: PageProps<"/meetups/[id]/badge">) {
	const { viewer, t } = await requireViewer();
	const meetup = await seatOf((await params).id);
	const venueName = (venueId: string | null) => meetup.venues.find(({ id }) => id === venueId)?.name ?? "";
	const home = `/meetups/${meetup.id}`;
	return (
		<>
			<PageHead
				crumbs={[{ label: meetup.title, href: home }]}
				title={t("attendance.badge.open")}
				lede={meetup.seat ? t("attendance.badge.lede") : undefined}
			/>
			{meetup.seat ? (
				<div className="grid max-w-[420px] gap-4">
					{meetup.arrival && (
						<Notice>{t("attendance.badge.arrived", { venue: venueName(meetup.arrival.venueId) })}</Notice>
					)}
					<QrCode
						text={badgeAddress(meetup.id, viewer.personId)}
						label={t("attendance.badge.alt", { title: meetup.title })}
					/>
					<p className="text-center">
						<strong dir="auto">{fullName(viewer)}</strong>
						<br />
						{venueName(meetup.seat.venueId)}
					</p>
				</div>
			) : (
				<EmptyState
					title={t("attendance.badge.none")}
					action={<ButtonLink href={home}>{t("attendance.badge.back")}</ButtonLink>}
				>
					{t("attendance.badge.noneText")}
				</EmptyState>
			)}
		</>
	);
});
