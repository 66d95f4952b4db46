import { DAY, HOUR, MINUTE } from "@/lib/clock";
import { renderMarkdown } from "@/lib/markdown";
import { searchText } from "@/lib/search-text";
import type { Prisma } from "@/prisma/generated/client";
import { type SeedCommunity, touchCommunity } from "./communities";
import type { EditionText, SeriesText } from "./content/shape";
import { idOf } from "./ids";
import type { DemoLanguage } from "./language";
import type { RegularKey } from "./regulars";
import { writeSeries } from "./series";
import { inLanguage, type Thread } from "./threads";
import { type SeedVenue, seedVenue, writeAgenda } from "./venues";
import { regularPerson, type SeedPerson, type World } from "./world";

/** An edition while the seed is made. */
export interface SeedEdition {
	community: SeedCommunity;
	id: string;
	number: number;
	language: DemoLanguage;
	row: Prisma.MeetupCreateManyInput;
	publishedAt: Date | null;
	startsAt: Date;
	endsAt: Date;
	/** People answer until the start, the cancellation, or now. */
	answersUntil: Date;
	venues: SeedVenue[];
	/** Speakers and hosts, who always come. */
	onStage: SeedPerson[];
	answers: Map<SeedPerson, "going" | "waitlisted" | "declined" | "withdrawn">;
}

const PUBLISHED_DAYS_BEFORE = 41;

export function seedSeries(
	world: World,
	community: SeedCommunity,
	series: SeriesText,
	threads: readonly Thread[],
): SeedEdition[] {
	const { calendar } = world;
	const { id: seriesId, days } = writeSeries(world, community, series);
	const said = threads.filter(({ kind, row }) => kind === "announcement" && calendar.daysSince(row.createdAt) < 35);
	const announcedAt = said.at(-1)?.row.createdAt;
	return series.editions.flatMap((text, index) => {
		const day = days[index];
		return day ? seedEdition(world, community, { series, seriesId, text, number: index + 1, ...day, announcedAt }) : [];
	});
}

interface Plan {
	series: SeriesText;
	seriesId: string;
	text: EditionText;
	number: number;
	startsAt: Date;
	/** The day that the rule proposes. */
	occurrenceOn: Date;
	/** When the managers announced the coming edition to their community. */
	announcedAt: Date | undefined;
}

function seedEdition(world: World, community: SeedCommunity, plan: Plan): SeedEdition {
	const { calendar, rows, ledger } = world;
	const { series, seriesId, text, number, startsAt, occurrenceOn, announcedAt } = plan;
	const random = world.random.fork(`edition ${community.text.slug} ${number}`);
	const organiser = regularPerson(world, series.organiser);
	const language = text.by?.endsWith(":fr") ? "fr" : (community.text.languages[0] ?? "en");
	const set = (words: string) => inLanguage(language, words);
	const endsAt = new Date(startsAt.getTime() + text.agenda.reduce((sum, [minutes]) => sum + minutes, 0) * MINUTE);
	const isPast = endsAt <= calendar.now;
	const cancelledAt = text.cancelled ? new Date(startsAt.getTime() - 6 * DAY) : null;
	const publishedAt = text.draft ? null : publication(world, community, startsAt, isPast, announcedAt);
	const createdAt = publishedAt ? new Date(publishedAt.getTime() - DAY) : calendar.ago(9, random);
	const id = idOf(createdAt, "meetup", community.id, number);
	const state = text.draft ? "draft" : text.cancelled ? "cancelled" : isPast ? "held" : "published";
	const about = set(text.about ?? "");
	const row: Prisma.MeetupCreateManyInput = {
		id,
		communityId: community.id,
		seriesId,
		number,
		occurrenceOn,
		title: set(text.title),
		summary: set(text.summary),
		about,
		aboutHtml: renderMarkdown(about),
		searchText: searchText(text.title, text.summary),
		language,
		state,
		startsAt,
		endsAt,
		zone: series.zone,
		calendarVersion: cancelledAt ? 1 : 0,
		calendarChangedAt: cancelledAt,
		revision: state === "draft" ? 1 : state === "published" ? 2 : 3,
		createdById: organiser.id,
		createdAt,
		publishedAt,
		cancelledAt,
		cancelReason: text.cancelled ?? null,
	};
	rows.meetups.push(row);
	const venueTexts = text.venues ?? series.venues;
	const venues = venueTexts.map((venue, index) =>
		seedVenue(world, { ...venue, index, language, text, id, zone: series.zone }),
	);
	writeAgenda(world, id, text, set);
	const onStage = [...venueTexts.flatMap((venue) => venue.host ?? []), ...text.agenda.flatMap(([, , by]) => by ?? [])]
		.filter((key): key is RegularKey => world.named.has(key as RegularKey))
		.map((key) => regularPerson(world, key));
	const activity = { communityId: community.id, subject: ["meetup", id] as const };
	ledger.record(organiser, { ...activity, kind: "meetup.drafted", at: createdAt });
	if (publishedAt) {
		ledger.record(organiser, { ...activity, kind: "meetup.published", at: publishedAt });
		touchCommunity(community, publishedAt);
	}
	if (cancelledAt)
		ledger.record(organiser, { ...activity, kind: "meetup.cancelled", at: cancelledAt, detail: { wasDraft: false } });
	if (state === "held")
		ledger.record(null, {
			...activity,
			kind: "meetup.held",
			at: new Date(Math.min(endsAt.getTime() + HOUR, calendar.now.getTime())),
		});
	const answersUntil = cancelledAt ?? (isPast ? new Date(startsAt.getTime() - 2 * HOUR) : calendar.now);
	return {
		community,
		id,
		number,
		language,
		row,
		publishedAt,
		startsAt,
		endsAt,
		answersUntil,
		venues,
		onStage: [...new Set(onStage)],
		answers: new Map(),
	};
}

/**
 * Six weeks before the edition, after the community was created. A coming edition is published just before its
 * announcement.
 */
function publication(
	{ calendar }: World,
	community: SeedCommunity,
	startsAt: Date,
	isPast: boolean,
	announcedAt: Date | undefined,
): Date {
	if (!isPast && announcedAt) return new Date(announcedAt.getTime() - 14 * MINUTE);
	const planned = calendar.hour(isPast ? calendar.daysSince(startsAt) + PUBLISHED_DAYS_BEFORE : 20, 10.4);
	return new Date(Math.max(planned.getTime(), community.createdAt.getTime() + 26 * HOUR));
}
