/** An answer that was not yes. Plain JSON: it travels to the browser. */
export interface FormAnswer {
	/** By field name, in the person's language. */
	errors: Record<string, string[]>;
	/** The same, each as a line that names its field by its label: "Title: fill this in." */
	summary?: Record<string, string>;
	/** What concerns no single field: a refusal, somebody else's change. */
	problem: string | null;
	/** What was typed, so that nothing is lost. */
	values: Record<string, unknown>;
	/** Somebody else saved meanwhile. */
	stale?: boolean;
}

/** What a form knows. */
export interface FormState extends FormAnswer {
	/** Grows with each answer, so that fields take up what was typed anew. */
	attempt: number;
}

export const untouched: FormState = { errors: {}, problem: null, values: {}, attempt: 0 };

/** A server action as a form takes it: a yes leads on, and does not come back. */
export type FormAction = (form: FormData) => Promise<FormAnswer>;

/** The name under which a form says which one of its page it is. */
export const FORM_ID = "form:id";

/** A form that was sent without a script, and what it is told. */
export interface AnsweredForm {
	id: string;
	answer: FormAnswer;
}
