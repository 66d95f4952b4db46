import { requestContext } from "@/components/request-context";
import { SpeakerIntroduction } from "@/components/speakers/speaker-introduction";
import { Tag } from "@/components/ui/tag";
import { dayIn, timeBeside, zonesDiffer } from "@/lib/clock";
import { nameIn, nameOf } from "@/lib/i18n/names";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";
import type { Introduction } from "@/lib/speakers/introductions";
import { isEmployee } from "@/lib/viewer";
import { zoneCity } from "@/lib/zone-city";

interface Props {
	meetup: MeetupOnPage;
	/** Biographies and photos of the speakers. */
	introductions: readonly Introduction[];
}

export function AgendaList({ meetup, introductions }: Props) {
	const { viewer, t } = requestContext();
	const there = { locale: viewer.locale, zone: meetup.zone };
	const day = dayIn(meetup.startsAt, meetup.zone);
	const twice = zonesDiffer(meetup.startsAt, meetup.zone, viewer.zone);
	return (
		<>
			{twice && meetup.agenda.length > 0 && (
				<p className="muted mt-2">
					{t("meetups.agenda.zones", {
						city: zoneCity(meetup.zone, viewer.locale),
						mine: zoneCity(viewer.zone, viewer.locale),
					})}
				</p>
			)}
			{meetup.agenda.length === 0 && <p className="muted mt-3">{t("meetups.agenda.empty")}</p>}
			<ol className="rows">
				{meetup.agenda.map((item) => (
					<li key={item.id} className="grid grid-cols-[84px_minmax(0,1fr)] gap-3.5 md:grid-cols-[104px_minmax(0,1fr)]">
						<p className="muted tabular-nums">
							{timeBeside(day, item.startsAt, there)}{" "}
							{twice && `(${timeBeside(dayIn(item.startsAt, meetup.zone), item.startsAt, viewer)})`}
							<br />
							{t("meetups.agenda.minutes", { count: item.minutes })}
						</p>
						<div lang={meetup.language}>
							<p dir="auto" className="font-semibold">
								{item.title}
							</p>
							<Speaker item={item} />
							{introductions
								.filter(({ agendaItemId }) => agendaItemId === item.id)
								.map((introduction) => (
									<SpeakerIntroduction
										key={introduction.id}
										introduction={introduction}
										isNamed={Boolean(item.speaker ?? item.speakerText)}
									/>
								))}
						</div>
					</li>
				))}
			</ol>
		</>
	);
}

function Speaker({ item: { speaker, speakerText, guestOf } }: { item: MeetupOnPage["agenda"][number] }) {
	const { viewer, t } = requestContext();
	if (!speaker && guestOf !== null)
		return (
			<p className="muted mt-0.5">{guestOf ? t("guests.someoneOf", { company: guestOf }) : t("guests.someone")}</p>
		);
	if (!speaker) return speakerText && <p className="muted mt-0.5">{speakerText}</p>;
	const name = isEmployee(viewer) ? (
		<a dir="auto" className="row-link" href={`/people/${speaker.id}`}>
			{nameOf(t, speaker)}
		</a>
	) : (
		nameOf(t, speaker)
	);
	return (
		<p className="muted mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
			<span>
				<bdi>{name}</bdi>
				{[speaker.jobTitle, speaker.city].filter(Boolean).map((fact) => `, ${fact}`)}
			</span>
			{speaker.badges && (
				<span title={speaker.badges.map(({ topic }) => nameIn(viewer.locale, topic)).join(", ")}>
					<Tag tone="bloom">{t("meetups.agenda.champion")}</Tag>
				</span>
			)}
		</p>
	);
}
