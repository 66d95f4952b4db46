import type { PeopleReport } from "@/lib/people/people-report";

/** The server's answer to a form with a problem. Plain JSON: it travels to the browser. */
export interface FormAnswer {
	/** By field name, in the person's language. */
	errors: Record<string, string[]>;
	/** Above the list of errors. */
	heading?: string;
	/** The same errors, each as a line that names its field by its label: "Title: fill this in." */
	lines?: Record<string, string>;
	/** A problem of no single field: a refusal, or somebody else's change. */
	problem: string | null;
	/** What was typed, to fill in the form again. */
	values: Record<string, unknown>;
	/** How the entries of fields for people were understood, by field name. */
	people?: Record<string, PeopleReport>;
	/** Somebody else saved meanwhile. */
	stale?: boolean;
	/** What the form would send, as HTML of `lib/markdown.ts`: nothing is sent yet. */
	preview?: string;
	/** The same form was sent before, from another tab or device. */
	isSentBefore?: boolean;
	/** Before the value that a field of `errors` has now, for a form that is out of date. */
	savedNow?: string;
	savedNothing?: string;
}

export interface FormState extends FormAnswer {
	/** Number of answers so far; 0 before the form is sent. */
	attempt: number;
	/** The values are of a draft: nothing was sent. */
	isDraft?: boolean;
	/** The form begins with its own values, whatever was typed before. */
	isAnew?: boolean;
}

/** Whether the fields show what was typed. */
export const isTyped = ({ attempt, isAnew }: FormState): boolean => attempt > 0 && !isAnew;

export const initialFormState: FormState = { errors: {}, problem: null, values: {}, attempt: 0 };

/** A server action for `useActionState`. When it succeeds it redirects, and returns nothing. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
