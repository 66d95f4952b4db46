import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { renderMarkdown } from "@/lib/markdown";
import { searchable } from "@/lib/text";
import type { Prisma } from "@/prisma/generated/client";
import { type Circle, markLively } from "./circles";
import type { EditionText, SeriesText } from "./content/shape";
import { idOf } from "./identity";
import type { DemoLanguage } from "./language";
import { openPlace, type Place, writeAgenda } from "./places";
import type { RegularKey } from "./regulars";
import { writeSeries } from "./series";
import { inLanguage, type Thread } from "./talk";
import { type Someone, someone, type World } from "./world";

/** An edition as the seed holds it. */
export interface Gathering {
	circle: Circle;
	id: string;
	number: number;
	language: DemoLanguage;
	row: Prisma.MeetupCreateManyInput;
	publishedAt: Date | null;
	startsAt: Date;
	endsAt: Date;
	/** Until when people answer: the start, a cancellation, or now. */
	answersUntil: Date;
	places: Place[];
	/** Those who speak or host: they are there. */
	onStage: Someone[];
	answers: Map<Someone, "going" | "waitlisted" | "declined" | "withdrawn">;
}

const PUBLISHED_DAYS_BEFORE = 41;

export function planSeries(world: World, circle: Circle, series: SeriesText, threads: readonly Thread[]): Gathering[] {
	const { calendar } = world;
	const { id: seriesId, days } = writeSeries(world, circle, series);
	const said = threads.filter(({ kind, row }) => kind === "announcement" && calendar.daysSince(row.createdAt) < 35);
	const announcedAt = said.at(-1)?.row.createdAt;
	return series.editions.flatMap((text, index) => {
		const day = days[index];
		return day ? holdEdition(world, circle, { series, seriesId, text, number: index + 1, ...day, announcedAt }) : [];
	});
}

interface Plan {
	series: SeriesText;
	seriesId: string;
	text: EditionText;
	number: number;
	startsAt: Date;
	/** The day of the rule. */
	occurrenceOn: Date;
	/** When its managers told their community of the edition to come. */
	announcedAt: Date | undefined;
}

function holdEdition(world: World, circle: Circle, plan: Plan): Gathering {
	const { calendar, rows, ledger } = world;
	const { series, seriesId, text, number, startsAt, occurrenceOn, announcedAt } = plan;
	const random = world.random.fork(`edition ${circle.text.slug} ${number}`);
	const organiser = someone(world, series.organiser);
	const language = text.by?.endsWith(":fr") ? "fr" : (circle.text.languages[0] ?? "en");
	const set = (words: string) => inLanguage(language, words);
	const endsAt = new Date(startsAt.getTime() + text.agenda.reduce((sum, [minutes]) => sum + minutes, 0) * MINUTE);
	const isPast = endsAt <= calendar.now;
	const cancelledAt = text.cancelled ? new Date(startsAt.getTime() - 6 * DAY) : null;
	const publishedAt = text.draft ? null : publication(world, circle, startsAt, isPast, announcedAt);
	const createdAt = publishedAt ? new Date(publishedAt.getTime() - DAY) : calendar.ago(9, random);
	const id = idOf(createdAt, "meetup", circle.id, number);
	const state = text.draft ? "draft" : text.cancelled ? "cancelled" : isPast ? "held" : "published";
	const about = set(text.about ?? "");
	const row: Prisma.MeetupCreateManyInput = {
		id,
		communityId: circle.id,
		seriesId,
		number,
		occurrenceOn,
		title: set(text.title),
		summary: set(text.summary),
		about,
		aboutHtml: renderMarkdown(about),
		searchText: searchable(text.title, text.summary),
		language,
		state,
		startsAt,
		endsAt,
		zone: series.zone,
		calendarVersion: cancelledAt ? 1 : 0,
		revision: state === "draft" ? 1 : state === "published" ? 2 : 3,
		createdById: organiser.id,
		createdAt,
		publishedAt,
		cancelledAt,
		cancelReason: text.cancelled ?? null,
	};
	rows.meetups.push(row);
	const venues = text.venues ?? series.venues;
	const places = venues.map((venue, index) =>
		openPlace(world, { ...venue, index, language, text, id, zone: series.zone }),
	);
	writeAgenda(world, id, text, set);
	const onStage = [...venues.flatMap((venue) => venue.host ?? []), ...text.agenda.flatMap(([, , by]) => by ?? [])]
		.filter((key): key is RegularKey => world.named.has(key as RegularKey))
		.map((key) => someone(world, key));
	const fact = { communityId: circle.id, subject: ["meetup", id] as const };
	ledger.record(organiser, { ...fact, kind: "meetup.drafted", at: createdAt });
	if (publishedAt) {
		ledger.record(organiser, { ...fact, kind: "meetup.published", at: publishedAt });
		markLively(circle, publishedAt);
	}
	if (cancelledAt)
		ledger.record(organiser, { ...fact, kind: "meetup.cancelled", at: cancelledAt, detail: { wasDraft: false } });
	if (state === "held")
		ledger.record(null, {
			...fact,
			kind: "meetup.held",
			at: new Date(Math.min(endsAt.getTime() + HOUR, calendar.now.getTime())),
		});
	const answersUntil = cancelledAt ?? (isPast ? new Date(startsAt.getTime() - 2 * HOUR) : calendar.now);
	return {
		circle,
		id,
		number,
		language,
		row,
		publishedAt,
		startsAt,
		endsAt,
		answersUntil,
		places,
		onStage: [...new Set(onStage)],
		answers: new Map(),
	};
}

/** Six weeks before, once there is a community; one that is still to come, just before its managers announced it. */
function publication(
	{ calendar }: World,
	circle: Circle,
	startsAt: Date,
	isPast: boolean,
	announcedAt: Date | undefined,
): Date {
	if (!isPast && announcedAt) return new Date(announcedAt.getTime() - 14 * MINUTE);
	const planned = calendar.hour(isPast ? calendar.daysSince(startsAt) + PUBLISHED_DAYS_BEFORE : 20, 10.4);
	return new Date(Math.max(planned.getTime(), circle.createdAt.getTime() + 26 * HOUR));
}
