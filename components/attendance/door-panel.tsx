import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { Panel } from "@/components/ui/page";

/** What hosts need on the day, and to prepare it. */
export function DoorPanel({ meetupId }: { meetupId: string }) {
	const { t } = requestContext();
	const home = `/meetups/${meetupId}`;
	return (
		<Panel title={t("attendance.panel.title")}>
			<div className="grid justify-items-start gap-1">
				{/* By the browser: that page alone may use the camera, and a soft navigation would keep this page's policy. */}
				<a className={buttonClass({ look: "quiet", wide: true })} href={`${home}/check-in`} data-native>
					{t("attendance.panel.checkIn")}
				</a>
				<a className="text-link mt-2 inline-block" href={`${home}/door`}>
					{t("attendance.panel.door")}
				</a>
				<a className="text-link mt-2 inline-block" href={`${home}/attendees.pdf`}>
					{t("attendance.panel.list")}
				</a>
				<a className="text-link mt-2 inline-block" href={`${home}/badges.pdf`}>
					{t("attendance.panel.badges")}
				</a>
			</div>
		</Panel>
	);
}
