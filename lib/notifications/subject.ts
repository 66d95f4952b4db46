import { type Expression, expressionBuilder } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { DB } from "../db";
import type { Names } from "../i18n/locales";

/** A value of a message: as it is, in each language, a day, or an instant that is written in the reader's zone. */
export type Param = string | number | Names | { instant: string } | { day: string };

/** What messages need of the subject of an activity. */
export interface Subject {
	/** The person that the subject is about; and a second one, such as the contact of a practice. */
	personId?: string;
	otherPersonId?: string;
	/** Who keeps a practice true. */
	ownerId?: string;
	translatorId?: string;
	postId?: string;
	/** The reply, where the activity is about one. */
	replyId?: string;
	/** What the hub said of a proposal, and the address of its matter. */
	answerId?: string;
	matterPath?: string;
	letterId?: string;
	/** A practice, and the unit that somebody else named as using it. */
	practiceId?: string;
	namedUnitId?: string;
	/** The review of a practice. */
	reviewId?: string;
	meetupId?: string;
	/** The case of a moderator, where the activity is about one. */
	caseId?: string;
	/** The venue, where the activity is about one of them. */
	venueId?: string | null;
	/** The proposed community, and whether the hub approves it. */
	requestId?: string;
	needsApproval?: boolean;
	/** When what it is about takes place, or was to. */
	happensAt?: Date;
	/** Paragraphs for the mail that somebody wrote: they are not translated. */
	mailText?: string[];
	/** A text for the mail that somebody wrote in Markdown. */
	mailMarkdown?: string;
	params: Record<string, Param>;
	path: string;
}

export type Detail = Record<string, string | number | boolean | null>;

/** The names of a person, as an expression for `select`. */
export const personNames = (personId: Expression<string>) =>
	jsonObjectFrom(
		expressionBuilder<DB>()
			.selectFrom("people as person")
			.select(["person.givenName", "person.familyName"])
			.where("person.id", "=", personId),
	).$notNull();

export const textOf = (value: Detail[string] | undefined): string | null => (typeof value === "string" ? value : null);
