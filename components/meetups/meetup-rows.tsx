import type { ReactNode } from "react";
import { dateLeaf } from "@/components/ui/date-badge";
import type { TagWords } from "@/components/ui/tag";
import { dayIn, timeOfDay, weekday, zonesDiffer } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupRow as Row } from "@/lib/meetups/queries";
import { lineStart } from "@/lib/text";
import type { Viewer } from "@/lib/viewer";
import { zoneCity } from "@/lib/zone-city";
import { countdown } from "./countdown";
import { MeetupLine } from "./meetup-line";

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
	const facts = [
		withCommunity && meetup.community.name,
		meetup.number !== null && t("meetups.edition", { number: meetup.number }),
		meetup.places.join(", "),
		meetup.capacity > 0 && t("meetups.seats", { taken: meetup.going, capacity: meetup.capacity }),
		meetup.language !== viewer.locale && t(`shell.language.${meetup.language}`),
	];
	return (
		<MeetupLine
			leaf={dateLeaf(startsAt, there)}
			href={`/meetups/${meetup.id}`}
			title={meetup.title}
			lang={meetup.language}
			when={t("meetups.day", {
				day: lineStart(weekday(startsAt, there)),
				from: timeOfDay(startsAt, there),
				to: timeOfDay(endsAt, there),
			})}
			elsewhere={
				zonesDiffer(startsAt, meetup.zone, viewer.zone)
					? `${t("meetups.zone", { city: zoneCity(meetup.zone, viewer.locale) })} ${t("meetups.forYou", { time: timeOfDay(startsAt, viewer), city: zoneCity(viewer.zone, viewer.locale) })}`
					: undefined
			}
			facts={facts.filter(Boolean).join(" · ")}
			tags={tagsOf(meetup, t, endsAt <= at)}
			countdown={countdown({ instant: startsAt, at, reader: viewer, t })}
			otherYear={yearOf(startsAt) !== yearOf(at)}
		>
			{children}
		</MeetupLine>
	);
}

function tagsOf({ state, mine, going, capacity }: Row, t: Translate, over: boolean): TagWords[] {
	const tags: TagWords[] = [];
	if (state === "draft") tags.push({ tone: "blue", text: t("meetups.state.draft") });
	if (state === "cancelled") tags.push({ tone: "red", text: t("meetups.state.cancelled") });
	if (over) return tags;
	if (mine?.answer === "going") tags.push({ tone: "green", text: t("meetups.mineGoing") });
	if (mine?.answer === "offered") tags.push({ tone: "bloom", text: t("meetups.mineOffered") });
	if (mine?.answer === "waitlisted")
		tags.push({ tone: "bloom", text: t("meetups.mineWaiting", { place: mine.place ?? 1 }) });
	if (!mine && state === "published" && capacity > 0 && going >= capacity)
		tags.push({ tone: "bloom", text: t("meetups.full") });
	return tags;
}
