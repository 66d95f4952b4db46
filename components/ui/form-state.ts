/** What a form knows after an answer that was not yes. Plain JSON: it travels to the browser and back. */
export interface FormState {
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
	/** Grows with each answer, so that fields take up what was typed anew. */
	attempt: number;
}

export const untouched: FormState = { errors: {}, problem: null, values: {}, attempt: 0 };

/** A server action as a form takes it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
