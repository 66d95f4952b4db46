import { dateColumn, HOUR, instantOf } from "@/lib/clock";
import type { SeriesTemplate } from "@/lib/series/schema";
import type { SeedCommunity } from "./communities";
import type { SeriesText } from "./content/shape";
import { idOf } from "./ids";
import type { DemoLanguage } from "./language";
import { inLanguage } from "./threads";
import { regularPerson, type World } from "./world";

const WORDS = {
	fr: {
		summary: "Tous les deux mois, la communauté se retrouve pour montrer ce qu'elle a essayé.",
		story: "Un récit du terrain",
		online: "En ligne",
	},
	en: {
		summary: "Every two months the community meets to show what it has tried.",
		story: "A story from the field",
		online: "Online",
	},
} as const;

/** A day of a series. */
interface SeriesDays {
	id: string;
	days: { startsAt: Date; occurrenceOn: Date }[];
}

/** The series from its first edition on. The product drafts coming editions from its template. */
export function writeSeries(world: World, community: SeedCommunity, series: SeriesText): SeriesDays {
	const { calendar, rows } = world;
	const language = community.text.languages[0] ?? "en";
	const createdAt = new Date(community.createdAt.getTime() + HOUR);
	const id = idOf(createdAt, "series", community.id);
	const weekday = ["MO", "TU", "WE", "TH", "FR"][series.weekday - 1];
	const days = calendar.editionDays(series, series.editions.length, series.coming).map((day) => ({
		startsAt: instantOf(`${day}T${series.time}`, series.zone),
		occurrenceOn: dateColumn(day),
	}));
	const template = templateOf(series, language);
	rows.meetupSeries.push({
		id,
		communityId: community.id,
		title: inLanguage(language, series.title),
		summary: inLanguage(language, WORDS[language].summary),
		rule: `FREQ=MONTHLY;INTERVAL=2;BYDAY=${series.nth}${weekday}`,
		zone: series.zone,
		language,
		firstStartsAt: days[0]?.startsAt ?? createdAt,
		minutes: template.agenda.reduce((sum, { minutes }) => sum + minutes, 0),
		template: { ...template },
		createdById: regularPerson(world, series.organiser).id,
		createdAt,
	});
	return { id, days };
}

/** The template: the agenda of the latest edition with its first and last item, and stories between them. */
function templateOf(series: SeriesText, language: DemoLanguage): SeriesTemplate {
	const words = WORDS[language];
	const agenda = series.editions.at(-1)?.agenda ?? [];
	return {
		about: "",
		agenda: agenda.map(([minutes, title], index) => {
			const [opening = title] = title.split(/\s*:/);
			const isFrame = index === 0 || index === agenda.length - 1;
			return { minutes, title: inLanguage(language, isFrame ? opening : words.story) };
		}),
		venues: series.venues.map(({ place, capacity, directions }) =>
			place === "online"
				? { kind: "online", name: words.online, capacity, joinUrl: "https://meet.semis.example/communities" }
				: { kind: "room", name: place, capacity, directions },
		),
		questions: [{ kind: "diet" }],
		companionsEach: 0,
		seatsOnRequest: false,
		closesBefore: null,
	};
}
