import { parseWithZod } from "@conform-to/zod/v4";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { output, ZodType } from "zod";
import type { $ZodIssue } from "zod/v4/core";
import { DRAFT_FIELD } from "@/components/ui/form-draft-field";
import { type FormAction, type FormState, initialFormState } from "@/components/ui/form-state";
import { type LocaleAndZone, now } from "@/lib/clock";
import { isDatabaseAway } from "@/lib/database-away";
import { asAnswer } from "@/lib/database-errors";
import { demandNotSent, endSentFormDraft } from "@/lib/drafts/drafts";
import { env } from "@/lib/env";
import { issueText } from "@/lib/i18n/issues";
import { type MessageKey, type Translate, translator } from "@/lib/i18n/translator";
import { isId } from "@/lib/ids";
import { countUse, type Limited } from "@/lib/limits";
import type { Viewer } from "@/lib/viewer";
import { clientAddress } from "./client-address";
import { type Notice, setFlash } from "./flash";
import { FormTooLarge, fieldsOf } from "./form-fields";
import { namedErrors } from "./named-errors";
import { type Invalid, problemAnswer } from "./problem-answer";
import { logRefusal } from "./request-log";
import { setStatus } from "./response-status";
import { requireViewer } from "./session";
import { visitorLocale } from "./visitor-request";

export interface Done {
	/** Path to go to; null stays on the page. The page shows the change, and reloading it does not send the form again. */
	to: string | null;
	notice?: Notice;
}

/** The input is valid and nothing is done yet: the form stays, with what it would send, as HTML of `lib/markdown.ts`. */
export interface Preview {
	preview: string;
}

interface ActionContext<Input> {
	viewer: Viewer;
	input: Input;
	at: Date;
	t: Translate;
}

type Run<Schema extends ZodType> = (context: ActionContext<output<Schema>>) => Promise<Done | Preview>;
/** `sender` is the network address that the form came from; null when it is not known. */
type Body = (viewer: Viewer, form: FormData, sender?: string | null) => Promise<Done | Invalid>;

/** The reason of a form that has something to correct, and was refused nothing. */
const NOT_DONE = "shell.notDone" satisfies MessageKey;
const TOO_LARGE = "shell.formTooLarge" satisfies MessageKey;

const bodies = new WeakMap<object, Body>();

/** The action without cookies and redirects, for the tests of access rights. */
export function bodyOf(action: object): Body | undefined {
	return bodies.get(action);
}

function bodyFor<Schema extends ZodType>(schema: Schema, run: Run<Schema>): Body {
	return (viewer, form, sender = null) =>
		answerForm(viewer, schema, form, async (input) => {
			const at = now();
			await countUse("write", { personId: viewer.personId, sender }, at);
			const draftId = form.get(DRAFT_FIELD);
			if (!isId(draftId)) return run({ viewer, input, at, t: translator(viewer.locale) });
			await demandNotSent(viewer, draftId);
			const outcome = await run({ viewer, input, at, t: translator(viewer.locale) });
			if ("to" in outcome) await endSentFormDraft(viewer, draftId, at);
			return outcome;
		});
}

/**
 * A server action for an `ActionForm`. It parses the fields by the schema and calls `run`. It redirects, or returns the
 * typed values with their errors. The verb checks the rights.
 */
export function formAction<Schema extends ZodType>(schema: Schema, run: Run<Schema>): FormAction {
	const body = bodyFor(schema, run);
	const action: FormAction = async (previous, form) => {
		const { viewer, outcome } = await answerSender(schema, body, form);
		if ("to" in outcome) return finish(outcome, previous);
		await noteRefusal(outcome, viewer);
		// The page then has the current version, so that the form can be sent again.
		if (outcome.stale) revalidatePath("/", "layout");
		return formState(previous, outcome);
	};
	bodies.set(action, body);
	return action;
}

/** A server action for a plain form with buttons only. A refusal is shown as a notice. */
export function buttonAction<Schema extends ZodType>(schema: Schema, run: Run<Schema>) {
	const body = bodyFor(schema, run);
	const action = async (form: FormData): Promise<void> => {
		const { viewer, outcome } = await answerSender(schema, body, form);
		if ("reason" in outcome) await noteRefusal(outcome, viewer);
		await finish(
			"to" in outcome ? outcome : { to: null, notice: { key: outcome.reason, values: outcome.reasonValues } },
			initialFormState,
		);
	};
	bodies.set(action, body);
	return action;
}

/** A server action for visitors without an account. `run` checks the token they send, and returns the next path. */
export function visitorAction<Schema extends ZodType>(
	schema: Schema,
	run: (input: output<Schema>) => Promise<string>,
	limited: Limited = "write",
): FormAction {
	return async (previous, form) => {
		const sender = await clientAddress();
		const outcome = await answerForm(await visitor(), schema, form, async (input) => {
			await countUse(limited, { personId: null, sender }, now());
			return { to: await run(input) };
		});
		if ("to" in outcome) redirect(outcome.to ?? "/");
		await noteRefusal(outcome, null);
		return formState(previous, outcome);
	};
}

/** Somebody without an account, as a reader of messages. */
const visitor = async (): Promise<LocaleAndZone> => ({ locale: await visitorLocale(), zone: env().ORGANISATION_ZONE });

/** Who sent a form, and what came of it. Nobody is known while the database is away: the form comes back as it was typed. */
async function answerSender(schema: ZodType, body: Body, form: FormData) {
	try {
		const { viewer } = await requireViewer();
		return { viewer, outcome: await body(viewer, form, await clientAddress()) };
	} catch (problem) {
		if (!isDatabaseAway(problem)) throw problem;
		const outcome = await answerForm(await visitor(), schema, form, () => Promise.reject(problem));
		return { viewer: null, outcome };
	}
}

async function noteRefusal({ reason }: Invalid, viewer: Viewer | null): Promise<void> {
	if (reason === TOO_LARGE) setStatus(413);
	if (reason !== NOT_DONE) await logRefusal(reason, viewer);
}

/** Parses a form and calls `run`, or returns the errors in the person's language. */
async function answerForm<Schema extends ZodType>(
	reader: LocaleAndZone,
	schema: Schema,
	form: FormData,
	run: (input: output<Schema>) => Promise<Done | Preview>,
): Promise<Done | Invalid> {
	const { locale } = reader;
	const t = translator(locale);
	const read = readForm(schema, form);
	if (!read) return { errors: {}, problem: t(TOO_LARGE), values: {}, reason: TOO_LARGE };
	const { fields, labels } = read;
	const submission = parseWithZod(fields, {
		schema,
		formatError: (issues: $ZodIssue[]) => issues.map((issue) => issueText(t, issue)),
	});
	// Browsers do not let a page fill in a file field.
	const values = Object.fromEntries(
		Object.entries(submission.payload as Record<string, unknown>).filter(([, value]) => !(value instanceof File)),
	);
	const invalid = (
		errors: Record<string, string[]>,
		reason: MessageKey | null,
		problem = reason && t(reason),
	): Invalid => ({
		errors,
		heading: t("shell.formProblems"),
		lines: namedErrors(locale, errors, labels),
		problem,
		values,
		reason: reason ?? NOT_DONE,
	});
	if (submission.status !== "success") {
		const { "": whole, ...errors } = (submission.error ?? {}) as Record<string, string[]>;
		return invalid(errors, null, whole?.[0] ?? null);
	}
	try {
		const outcome = await run(submission.value as output<Schema>);
		return "preview" in outcome ? { ...invalid({}, null), preview: outcome.preview } : outcome;
	} catch (error) {
		const problem = asAnswer(error);
		const answer = problemAnswer(problem, reader, t, invalid);
		if (!answer) throw problem;
		return answer;
	}
}

/** Null for a form that no page of ours sends. */
function readForm(schema: ZodType, form: FormData): ReturnType<typeof fieldsOf> | null {
	try {
		return fieldsOf(schema, form);
	} catch (problem) {
		if (!(problem instanceof FormTooLarge)) throw problem;
		return null;
	}
}

/** The number of the answer comes back from the browser. */
function formState(previous: FormState, { reason: _, reasonValues: __, ...answer }: Invalid): FormState {
	return { ...answer, attempt: attemptOf(previous) + 1 };
}

const attemptOf = (state: Partial<FormState> | null): number =>
	Number.isSafeInteger(state?.attempt) ? Number(state?.attempt) : 0;

/**
 * Leads to another page, or stays. A browser with script that stays gets the page in this same answer: after a redirect to
 * the same address the server would ask itself for the page once more.
 */
async function finish({ to, notice }: Done, previous: FormState): Promise<FormState> {
	if (notice) await setFlash(notice);
	revalidatePath("/", "layout");
	const asked = await headers();
	const here = asked.get("x-dandelion-path") ?? "/";
	const [page] = (to ?? here).split("#");
	if (asked.has("next-action") && page === here)
		return { ...initialFormState, attempt: attemptOf(previous), isAnew: true };
	redirect(to ?? here);
}
