import { dayIn, fullInstant, type LocaleAndZone, timeBeside, timeOfDay, weekday, zonesDiffer } from "../clock";
import type { Translate } from "../i18n/translator";
import { listedText } from "../isolated";
import { lineStart } from "../text";
import { zoneCity } from "../zone-city";

interface EditionToSay {
	startsAt: Date;
	endsAt: Date;
	zone: string;
	venues: readonly { name: string; directions: string | null }[];
}

/** When and where a meetup is, for a mail: in its own zone, and in the reader's where that differs. */
export function whenAndWhereText(t: Translate, { locale, zone }: LocaleAndZone, edition: EditionToSay): string {
	const there = { locale, zone: edition.zone };
	return [
		t("meetups.mail.when", {
			day: lineStart(weekday(edition.startsAt, there)),
			from: timeOfDay(edition.startsAt, there),
			to: timeBeside(dayIn(edition.startsAt, edition.zone), edition.endsAt, there),
			city: zoneCity(edition.zone, locale),
		}),
		zonesDiffer(edition.startsAt, edition.zone, zone) &&
			t("meetups.mail.whenForYou", {
				instant: fullInstant(edition.startsAt, { locale, zone }),
				city: zoneCity(zone, locale),
			}),
		...edition.venues.map(({ name, directions }) => listedText([name, directions])),
	]
		.filter(Boolean)
		.join("\n");
}

/** Names of companions, with a placeholder for those that were erased. */
export function companionNames(t: Translate, companions: readonly string[]): string[] {
	return companions.map((name) => name || t("meetups.seat.unnamed"));
}
