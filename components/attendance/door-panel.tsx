import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { Panel } from "@/components/ui/page";

/** Links for hosts, on the day and before. */
export function DoorPanel({ meetupId }: { meetupId: string }) {
	const { t } = requestContext();
	const home = `/meetups/${meetupId}`;
	return (
		<Panel title={t("attendance.panel.title")}>
			<div className="grid justify-items-start gap-1">
				{/* Not a soft navigation: it would keep this page's policy, and only the check-in page may use the camera. */}
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
