import type { ReactNode } from "react";
import { DateBadge } from "@/components/ui/date-badge";
import { Tag } from "@/components/ui/tag";
import { dayIn, timeOfDay, weekday, zonesDiffer } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupRow as Row } from "@/lib/meetups/queries";
import { lineStart } from "@/lib/text";
import type { Viewer } from "@/lib/viewer";
import { zoneCity } from "@/lib/zone-city";
import { Countdown } from "./countdown";

interface Props {
	meetup: Row;
	viewer: Viewer;
	t: Translate;
	at: Date;
	/** In a community's own list its name says nothing. */
	withCommunity?: boolean;
	children?: ReactNode;
}

interface ListProps extends Omit<Props, "meetup" | "children"> {
	meetups: readonly Row[];
	/** What this list has to say of each beyond. */
	beneath?: (meetup: Row) => ReactNode;
}

/** Editions, one under the other. */
export function MeetupRows({ meetups, beneath, ...part }: ListProps) {
	return (
		<ul className="rows">
			{meetups.map((meetup) => (
				<MeetupRow key={meetup.id} meetup={meetup} {...part}>
					{beneath?.(meetup)}
				</MeetupRow>
			))}
		</ul>
	);
}

/** An edition in a list: when, where, how full, and where the viewer stands. */
function MeetupRow({ meetup, viewer, t, at, withCommunity = true, children }: Props) {
	const { startsAt, endsAt } = meetup;
	const there = { locale: viewer.locale, zone: meetup.zone };
	const yearOf = (instant: Date) => dayIn(instant, viewer.zone).slice(0, 4);
	const countdown = (
		<span className="inline-block first-letter:uppercase">
			<Countdown instant={startsAt} at={at} reader={viewer} t={t} />
		</span>
	);
	const facts = [
		withCommunity && meetup.community.name,
		meetup.number !== null && t("meetups.edition", { number: meetup.number }),
		meetup.places.join(", "),
		meetup.capacity > 0 && t("meetups.seats", { taken: meetup.going, capacity: meetup.capacity }),
		meetup.language !== viewer.locale && t(`shell.language.${meetup.language}`),
	];
	return (
		<li className="row">
			<DateBadge instant={startsAt} reader={there} />
			<div className="min-w-0">
				<a className="row-link font-semibold" href={`/meetups/${meetup.id}`} lang={meetup.language}>
					{meetup.title}
				</a>
				<p className="mt-0.5 text-ink-2">
					{t("meetups.day", {
						day: lineStart(weekday(startsAt, there)),
						from: timeOfDay(startsAt, there),
						to: timeOfDay(endsAt, there),
					})}
					{zonesDiffer(startsAt, meetup.zone, viewer.zone) && (
						<span className="muted block">
							{t("meetups.zone", { city: zoneCity(meetup.zone, viewer.locale) })}{" "}
							{t("meetups.forYou", { time: timeOfDay(startsAt, viewer), city: zoneCity(viewer.zone, viewer.locale) })}
						</span>
					)}
				</p>
				{/* A phone has no room for it beside, and needs it where the year is another. */}
				{yearOf(startsAt) !== yearOf(at) && <p className="muted only-phone">{countdown}</p>}
				<p className="muted mt-1">{facts.filter(Boolean).join(" · ")}</p>
				<RowTags meetup={meetup} t={t} over={endsAt <= at} />
				{children}
			</div>
			<div className="aside not-phone">{countdown}</div>
		</li>
	);
}

function RowTags({ meetup: { state, mine, going, capacity }, t, over }: { meetup: Row; t: Translate; over: boolean }) {
	const isFull = !over && state === "published" && capacity > 0 && going >= capacity;
	return (
		<p className="mt-1.5 flex flex-wrap gap-1.5 empty:hidden">
			{state === "draft" && <Tag tone="blue">{t("meetups.state.draft")}</Tag>}
			{state === "cancelled" && <Tag tone="red">{t("meetups.state.cancelled")}</Tag>}
			{mine?.answer === "going" && !over && <Tag tone="green">{t("meetups.mineGoing")}</Tag>}
			{mine?.answer === "offered" && !over && <Tag tone="bloom">{t("meetups.mineOffered")}</Tag>}
			{mine?.answer === "waitlisted" && !over && (
				<Tag tone="bloom">{t("meetups.mineWaiting", { place: mine.place ?? 1 })}</Tag>
			)}
			{isFull && !mine && <Tag tone="bloom">{t("meetups.full")}</Tag>}
		</p>
	);
}
