import type { MeetupWithCapture } from "@/lib/attendance/capture-queries";
import { longDay } from "@/lib/clock";
import { translator } from "@/lib/i18n/translator";
import type { Card } from "@/lib/practices/schema";
import { fullName } from "@/lib/text";

const LONGEST = { title: 120, summary: 200 };

/** Markdown's own signs in a title stay signs. */
const plain = (text: string) => text.replaceAll(/[[\]()*_`\\]/g, "\\$&");

/** What an edition left behind as the beginning of a card, in the edition's language. */
export function practiceCardOf(meetup: MeetupWithCapture): Card {
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
	};
}
