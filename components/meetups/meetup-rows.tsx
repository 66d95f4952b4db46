import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { CoverTile } from "@/components/ui/cover";
import { DateBadge } from "@/components/ui/date-badge";
import { MomentText } from "@/components/ui/moment";
import { TagList, type TagProps } from "@/components/ui/tag";
import { dayIn, timeBeside, timeOfDay, weekday, zonesDiffer } from "@/lib/clock";
import { languageName } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import { dottedText, listedText } from "@/lib/isolated";
import type { MeetupRow as Row } from "@/lib/meetups/queries";
import { lineStart } from "@/lib/text";
import { zoneCity } from "@/lib/zone-city";
import { countdown } from "./countdown";

interface Props {
	meetup: Row;
	/** False in a community's own list. */
	withCommunity?: boolean;
	children?: ReactNode;
}

interface ListProps extends Omit<Props, "meetup" | "children"> {
	meetups: readonly Row[];
	/** More about each row. */
	beneath?: (meetup: Row) => ReactNode;
}

export function MeetupRows({ meetups, beneath, ...part }: ListProps) {
	const rows = (
		<ul className="rows">
			{meetups.map((meetup) => (
				<MeetupRow key={meetup.id} meetup={meetup} {...part}>
					{beneath?.(meetup)}
				</MeetupRow>
			))}
		</ul>
	);
	return rows;
}

function MeetupRow({ meetup, withCommunity = true, children }: Props) {
	const { viewer, t, at } = requestContext();
	const { startsAt, endsAt } = meetup;
	const there = { locale: viewer.locale, zone: meetup.zone };
	const yearOf = (instant: Date) => dayIn(instant, viewer.zone).slice(0, 4);
	const day = dayIn(startsAt, meetup.zone);
	const isPast = endsAt <= at;
	const facts = [
		withCommunity && meetup.community.name,
		meetup.number !== null && t("meetups.edition", { number: meetup.number }),
		listedText(meetup.venueNames),
		meetup.counts.capacity > 0 &&
			t(isPast ? "meetups.crowd.held" : "meetups.counts.people", { count: meetup.counts.people }),
		meetup.counts.capacity > 0 && !isPast && t("meetups.seats", meetup.counts),
		meetup.language !== viewer.locale && languageName(viewer.locale, meetup.language),
	];
	const tags = tagsOf(meetup, t, isPast);
	const left = (
		<span className="inline-block first-letter:uppercase">
			<MomentText {...countdown(startsAt)} />
		</span>
	);
	return (
		<li className="row">
			<DateBadge instant={startsAt} reader={there} accent={meetup.community.accent} />
			<div className="min-w-0">
				<a className="row-link font-semibold" dir="auto" href={`/meetups/${meetup.id}`} lang={meetup.language}>
					{meetup.title}
				</a>
				<p className="mt-0.5 text-ink-2">
					{t("meetups.day", {
						day: lineStart(weekday(startsAt, there)),
						from: timeOfDay(startsAt, there),
						to: timeBeside(day, endsAt, there),
					})}
					{zonesDiffer(startsAt, meetup.zone, viewer.zone) && (
						<span className="muted block">
							{t("meetups.zone", { city: zoneCity(meetup.zone, viewer.locale) })}{" "}
							{t("meetups.forYou", {
								time: timeBeside(day, startsAt, viewer),
								city: zoneCity(viewer.zone, viewer.locale),
							})}
						</span>
					)}
				</p>
				{/* A phone has no column for it, but needs it when the year differs. */}
				{yearOf(startsAt) !== yearOf(at) && <p className="muted only-phone">{left}</p>}
				<p className="muted mt-1">{dottedText(facts)}</p>
				{tags.length > 0 && (
					<p className="mt-1.5 flex flex-wrap gap-1.5">
						<TagList tags={tags} />
					</p>
				)}
				{children}
			</div>
			<div className="aside not-phone grid justify-items-end gap-1.5">
				<CoverTile name={meetup.title} accent={meetup.community.accent} coverFileId={meetup.coverFileId} wide />
				{left}
			</div>
		</li>
	);
}

function tagsOf({ state, mine, counts }: Row, t: Translate, isPast: boolean): TagProps[] {
	const tags: TagProps[] = [];
	if (state === "draft") tags.push({ tone: "blue", text: t("meetups.state.draft") });
	if (state === "cancelled") tags.push({ tone: "red", text: t("meetups.state.cancelled") });
	if (isPast) return tags;
	if (mine?.answer === "going") tags.push({ tone: "green", text: t("meetups.mineGoing") });
	if (mine?.answer === "offered") tags.push({ tone: "bloom", text: t("meetups.mineOffered") });
	if (mine?.answer === "requested") tags.push({ tone: "blue", text: t("meetups.mineRequested") });
	if (mine?.answer === "waitlisted")
		tags.push({ tone: "bloom", text: t("meetups.mineWaiting", { position: mine.position ?? 1 }) });
	if (!mine && state === "published" && counts.capacity > 0 && counts.free === 0)
		tags.push({ tone: "bloom", text: t("meetups.full") });
	return tags;
}
