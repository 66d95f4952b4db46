import type { MeetupWithCapture } from "@/lib/attendance/captured";
import { longDay } from "@/lib/clock";
import { nameIn } from "@/lib/i18n/names";
import { translator } from "@/lib/i18n/translator";
import type { Card } from "@/lib/practices/schema";
import { tagsFor } from "@/lib/practices/tags";
import { fullName } from "@/lib/text";

const LONGEST = { title: 120, summary: 200 };

/** Escapes Markdown in a title. */
const plain = (text: string) => text.replaceAll(/[[\]()*_`\\]/g, "\\$&");

/**
 * The first draft of a practice from a captured meetup, in its language. Tags: the community's topic, and those of
 * `usual` and of the speakers' skills that occur in the text.
 */
export function practiceCardOf(meetup: MeetupWithCapture, usual: readonly string[]): Card {
	const t = translator(meetup.language);
	const reader = { locale: meetup.language, zone: meetup.zone };
	const speakers = meetup.agenda.flatMap(({ title, speaker, speakerText }) => {
		const name = speaker ? fullName(speaker) : speakerText;
		return name ? `- ${plain(title)} (${plain(name)})` : [];
	});
	const sources = [
		[meetup.title, `/meetups/${meetup.id}`],
		[t("capture.recording.title"), meetup.recordingUrl],
		...meetup.materials.map(({ title, url }) => [title, url]),
	];
	return {
		title: meetup.title.slice(0, LONGEST.title),
		summary: (meetup.takeaways[0] ?? "").slice(0, LONGEST.summary),
		context: [
			t("capture.card.context", { community: meetup.community.name, day: longDay(meetup.startsAt, reader) }),
			speakers.join("\n"),
		]
			.filter(Boolean)
			.join("\n\n"),
		problem: "",
		steps: meetup.takeaways.map((line, index) => `${index + 1}. ${line}`).join("\n"),
		result: "",
		evidence: sources.flatMap(([label, url]) => (url ? `- [${plain(label ?? "")}](${url})` : [])).join("\n"),
		language: meetup.language,
		topicId: meetup.community.topicId ?? undefined,
		tags: tagsFor(
			[
				meetup.title,
				meetup.summary,
				...meetup.agenda.map(({ title }) => title),
				...meetup.takeaways,
				meetup.minutes,
			].join(" "),
			meetup.community.topic ? [nameIn(meetup.language, meetup.community.topic.names)] : [],
			[...usual, ...meetup.agenda.flatMap(({ speaker }) => speaker?.expertise ?? [])],
		),
	};
}
