import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Panel } from "@/components/ui/page";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import { fullName } from "@/lib/text";

/** The number of participants and a few names, never the whole list. */
export function GoingPanel({ meetup, endPassed }: { meetup: MeetupOnPage; endPassed: boolean }) {
	const { t } = requestContext();
	const { counts, faces, fromMyUnit, firstTimers } = meetup;
	const going = counts.people;
	if (endPassed && going === 0) return null;
	const beyond = going - faces.length;
	return (
		<Panel title={t(endPassed ? "meetups.crowd.held" : "meetups.crowd.going", { count: going })}>
			{going === 0 && <p className="muted">{t("meetups.crowd.beFirst")}</p>}
			{faces.length > 0 && (
				<ul className="stack my-2 flex">
					{faces.map((person) => (
						<li key={person.id}>
							<a href={`/people/${person.id}`} title={fullName(person)}>
								<Avatar person={person} />
								<span dir="auto" className="sr-only">
									{fullName(person)}
								</span>
							</a>
						</li>
					))}
					{beyond > 0 && (
						<li>
							<span className="avatar" aria-hidden="true">
								+{beyond}
							</span>
							<span className="sr-only">{t("meetups.crowd.more", { count: beyond })}</span>
						</li>
					)}
				</ul>
			)}
			{counts.companions > 0 && <p className="muted">{t("meetups.crowd.companions", { count: counts.companions })}</p>}
			<p className="muted">
				{t("meetups.crowd.fromMyUnit", { count: fromMyUnit })}{" "}
				{!endPassed && t("meetups.crowd.firstTimers", { count: firstTimers })}
			</p>
		</Panel>
	);
}
