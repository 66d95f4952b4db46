import type { Translate } from "../i18n/translator";
import type { Answer } from "./answers";

interface DatedEdition {
	title: string;
	calendarVersion: number;
	calendarChangedAt: Date | null;
	publishedAt: Date | null;
	createdAt: Date;
}

/** What the calendar of a person needs of their answer. */
type AnswerInCalendar = Pick<Answer, "answer" | "version" | "answeredAt" | "confirmBy">;

/**
 * An edition in the calendar of a person: its version is that of the mails to them, and it was changed when the edition or
 * their answer was. It is tentative for whoever waits for a seat, has an offer or is still to confirm.
 */
export function personalEvent<Edition extends DatedEdition>(
	t: Translate,
	edition: Edition,
	mine: AnswerInCalendar | null,
): { edition: Edition; changedAt: Date; tentativeTitle: string | undefined } {
	const changedAt = edition.calendarChangedAt ?? edition.publishedAt ?? edition.createdAt;
	return {
		edition: { ...edition, calendarVersion: edition.calendarVersion + (mine?.version ?? 0) },
		changedAt: mine && mine.answeredAt > changedAt ? mine.answeredAt : changedAt,
		tentativeTitle: mine ? tentativeTitle(t, edition.title, mine) : undefined,
	};
}

function tentativeTitle(t: Translate, title: string, { answer, confirmBy }: AnswerInCalendar): string | undefined {
	if (answer === "waitlisted") return t("meetups.calendar.waitlisted", { title });
	if (answer === "offered") return t("meetups.calendar.offered", { title });
	return answer === "going" && confirmBy ? title : undefined;
}
