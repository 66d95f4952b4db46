import { requestContext } from "@/components/request-context";

/** What hosts print: the QR code for the entrance, the list and the badges. */
export function DoorLinks({ meetupId }: { meetupId: string }) {
	const { t } = requestContext();
	const home = `/meetups/${meetupId}`;
	return (
		<p className="mb-5 flex flex-wrap gap-x-5 gap-y-2">
			<a className="text-link" href={`${home}/door`}>
				{t("attendance.panel.door")}
			</a>
			<a className="text-link" href={`${home}/attendees.pdf`}>
				{t("attendance.panel.list")}
			</a>
			<a className="text-link" href={`${home}/badges.pdf`}>
				{t("attendance.panel.badges")}
			</a>
		</p>
	);
}
