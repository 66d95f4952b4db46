import type { Translate } from "@/lib/i18n/translator";
import type { MeetupOnPage } from "@/lib/meetups/meetup-page";

type Asked = Pick<MeetupOnPage, "questions" | "companionsEach">;

/** Whether a participant is asked for companions or answers. */
export const asksSomething = ({ questions, companionsEach }: Asked): boolean =>
	questions.length > 0 || companionsEach > 0;

interface GroupWords {
	legend: string;
	hint: string;
}

export interface CompanionTexts extends GroupWords {
	/** One label for each guest. */
	labels: string[];
}

/** Texts for the names of companions; null where none are allowed. */
export function companionTexts(t: Translate, { companionsEach: count }: Asked): CompanionTexts | null {
	if (count === 0) return null;
	return {
		legend: t("meetups.seat.companions"),
		hint: t("meetups.seat.companionsHint", { count }),
		labels: Array.from({ length: count }, (_, index) => t("meetups.seat.companion", { number: index + 1 })),
	};
}

export interface QuestionTexts extends GroupWords {
	questions: { id: string; label: string; mine: string | null }[];
}

/** Texts for the organiser's questions. Diet and access have fixed texts. Null where nothing is asked. */
export function questionTexts(t: Translate, { questions }: Asked): QuestionTexts | null {
	if (questions.length === 0) return null;
	return {
		legend: t("meetups.seat.details"),
		hint: t("meetups.seat.detailsHint"),
		questions: questions.map(({ id, kind, wording, mine }) => ({
			id,
			label: kind === "other" ? (wording ?? "") : t(`meetups.questions.${kind}`),
			mine,
		})),
	};
}

export interface SeriesSignUpTexts {
	open: string;
	text: string;
	where: string;
	button: string;
}

export const seriesSignUpTexts = (t: Translate, series: { title: string }): SeriesSignUpTexts => ({
	open: t("meetups.seat.signUpForSeries"),
	text: t("meetups.seat.seriesSignUpText", { series: series.title }),
	where: t("meetups.seat.seriesSignUpVenue"),
	button: t("meetups.seat.seriesSignUpButton"),
});

export interface SeriesSignUpEndTexts {
	text: string;
	button: string;
}

export const seriesSignUpEndTexts = (
	t: Translate,
	series: { title: string },
	venueName: string,
): SeriesSignUpEndTexts => ({
	text: t("meetups.seat.signedUpForSeries", { series: series.title, venue: venueName }),
	button: t("meetups.seat.endSeriesSignUp"),
});
