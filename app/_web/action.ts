import { parseWithZod } from "@conform-to/zod/v4";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { output, ZodType } from "zod";
import type { $ZodIssue } from "zod/v4/core";
import { partLabels } from "@/components/ui/form-labels";
import { FORM_ID, type FormAction, type FormAnswer } from "@/components/ui/form-state";
import { now } from "@/lib/clock";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { sayIssue } from "@/lib/i18n/issues";
import type { Locale } from "@/lib/i18n/locales";
import { type MessageKey, type Translate, translator } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/viewer";
import { keepAnswer } from "./answering";
import { visitorLocale } from "./entrance";
import { type Notice, setFlash } from "./flash";
import { namedErrors } from "./named-errors";
import { logRefusal } from "./request-log";
import { requireViewer } from "./session";

export interface Done {
	/** Path to go to; null stays on the page. Either way the page shows what changed, and a reload repeats nothing. */
	to: string | null;
	notice?: Notice;
}

/** Stays with the form as it was typed: it was looked at, and nothing is done yet. */
export interface Looked {
	looked: true;
}

interface ActionContext<Input> {
	viewer: Viewer;
	input: Input;
	at: Date;
	t: Translate;
}

/** The form as it was typed, and what is wrong with it. */
interface Unfit extends FormAnswer {
	/** The same in a sentence, for a form that has no place to say it. */
	reason: MessageKey;
}

type Run<Schema extends ZodType> = (context: ActionContext<output<Schema>>) => Promise<Done | Looked>;
type Body = (viewer: Viewer, form: FormData) => Promise<Done | Unfit>;

/** The reason of a form that has something to correct, and was refused nothing. */
const NOT_DONE = "shell.notDone" satisfies MessageKey;

const bodies = new WeakMap<object, Body>();

/** The action's work without cookies and redirects, for the access matrix. */
export function bodyOf(action: object): Body | undefined {
	return bodies.get(action);
}

function bodyFor<Schema extends ZodType>(schema: Schema, run: Run<Schema>): Body {
	return (viewer, form) =>
		answerForm(viewer.locale, schema, form, (input) => run({ viewer, input, at: now(), t: translator(viewer.locale) }));
}

/**
 * A server action for a form: reads the fields by the schema, calls `run`, and answers with a redirect or with the form
 * as it was typed and what is wrong with it. Works without JavaScript. Rights are the verb's affair.
 */
export function formAction<Schema extends ZodType>(schema: Schema, run: Run<Schema>): FormAction {
	const body = bodyFor(schema, run);
	const action: FormAction = async (form) => {
		const viewer = await requireViewer();
		const outcome = await body(viewer, form);
		if ("to" in outcome) return finish(outcome);
		if (outcome.reason !== NOT_DONE) await logRefusal(outcome.reason, viewer);
		// The page then carries the version it is now: sent again, what was typed is taken.
		if (outcome.stale) revalidatePath("/", "layout");
		return answerTo(form, outcome);
	};
	bodies.set(action, body);
	return action;
}

/**
 * The same for a form of buttons alone: nothing is typed, so there is nothing to give back, and a no is a notice. A plain
 * form takes it.
 */
export function buttonAction<Schema extends ZodType>(schema: Schema, run: Run<Schema>) {
	const body = bodyFor(schema, run);
	const action = async (form: FormData): Promise<void> => {
		const viewer = await requireViewer();
		const outcome = await body(viewer, form);
		if ("reason" in outcome && outcome.reason !== NOT_DONE) await logRefusal(outcome.reason, viewer);
		await finish("to" in outcome ? outcome : { to: null, notice: { key: outcome.reason } });
	};
	bodies.set(action, body);
	return action;
}

/** The same for somebody without an account: what they send is their right, and `run`, which asks it, says where to go on. */
export function visitorAction<Schema extends ZodType>(
	schema: Schema,
	run: (input: output<Schema>) => Promise<string>,
): FormAction {
	return async (form) => {
		const outcome = await answerForm(await visitorLocale(), schema, form, async (input) => ({ to: await run(input) }));
		if ("to" in outcome) redirect(outcome.to ?? "/");
		if (outcome.reason !== NOT_DONE) await logRefusal(outcome.reason, null);
		return answerTo(form, outcome);
	};
}

/** Reads a form by its schema and runs, or says in the reader's language what is wrong with it. */
async function answerForm<Schema extends ZodType>(
	locale: Locale,
	schema: Schema,
	form: FormData,
	run: (input: output<Schema>) => Promise<Done | Looked>,
): Promise<Done | Unfit> {
	const t = translator(locale);
	const { fields, labels } = partLabels(form);
	const submission = parseWithZod(fields, {
		schema,
		formatError: (issues: $ZodIssue[]) => issues.map((issue) => sayIssue(t, issue)),
	});
	// A file that was sent is not sent back: browsers would not take it.
	const values = Object.fromEntries(
		Object.entries(submission.payload as Record<string, unknown>).filter(([, value]) => !(value instanceof File)),
	);
	const wrong = (
		errors: Record<string, string[]>,
		reason: MessageKey | null,
		problem = reason && t(reason),
	): Unfit => ({
		errors,
		summary: namedErrors(locale, errors, labels),
		problem,
		values,
		reason: reason ?? NOT_DONE,
	});
	if (submission.status !== "success") {
		const { "": whole, ...errors } = (submission.error ?? {}) as Record<string, string[]>;
		return wrong(errors, null, whole?.[0] ?? null);
	}
	try {
		const outcome = await run(submission.value as output<Schema>);
		return "looked" in outcome ? wrong({}, null) : outcome;
	} catch (problem) {
		if (problem instanceof Refused) return wrong({}, `refusals.${problem.reason}`);
		if (problem instanceof NotFound) return wrong({}, "shell.gone");
		if (problem instanceof Stale) return { ...wrong({}, "shell.stale"), stale: true };
		if (problem instanceof FieldProblem) return wrong({ [problem.field]: [t(`validation.${problem.key}`)] }, null);
		throw problem;
	}
}

/** What the form is told, in the browser or in the page that answers it. */
function answerTo(form: FormData, { reason: _, ...answer }: Unfit): FormAnswer {
	keepAnswer({ id: String(form.get(FORM_ID)), answer });
	return answer;
}

/** A finding that only the verb's data can make, shown beside its field: an unknown address, a name that is taken. */
export class FieldProblem extends Error {
	readonly field: string;
	readonly key: "taken" | "not_found" | "in_the_past" | "ends_before_start" | "invalid";
	constructor(field: string, key: FieldProblem["key"]) {
		super(`${field}: ${key}`);
		this.field = field;
		this.key = key;
	}
}

/**
 * Leads on, or stays. A browser with script that stays gets the page in this same answer: led to where it is already, the
 * server would ask itself for that page once more.
 */
async function finish({ to, notice }: Done): Promise<FormAnswer> {
	if (notice) await setFlash(notice);
	revalidatePath("/", "layout");
	const asked = await headers();
	const here = asked.get("x-dandelion-path") ?? "/";
	const [page] = (to ?? here).split("#");
	if (asked.has("next-action") && page === here) return { errors: {}, problem: null, values: {} };
	redirect(to ?? here);
}
