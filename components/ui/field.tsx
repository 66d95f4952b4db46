"use client";

import type { ReactNode } from "react";
import { useForm } from "./form";
import { labelName } from "./form-labels";
import { isTyped } from "./form-state";

export interface Labelled {
	name: string;
	label: string;
	hint?: string;
}

/** The value of a field (as typed last, else its default), its error, and what its control says of them. */
function useField(name: string, initial: string, hint?: string) {
	const { state, id } = useForm();
	const typed = isTyped(state) ? typedAt(state.values, name) : undefined;
	const error = state.errors[name]?.join(" ");
	const fieldId = `${id}-${name}`;
	const saved = useSaved(name, initial);
	return {
		fieldId,
		error,
		value: typeof typed === "string" ? typed : isTyped(state) ? "" : initial,
		attempt: state.attempt,
		saved,
		control: {
			id: fieldId,
			name,
			className: "input",
			"aria-invalid": error ? true : undefined,
			"aria-describedby": describedBy(fieldId, hint, error, saved),
		},
	};
}

/** The value that a field has now, where somebody else changed it while the person was typing. */
function useSaved(name: string, now: string) {
	const { state } = useForm();
	if (!state.stale || !state.errors[name]) return undefined;
	return `${state.savedNow} ${now || state.savedNothing}`;
}

/** The typed value of a field such as `agenda[0].title`. */
function typedAt(values: Record<string, unknown>, name: string): unknown {
	if (Object.hasOwn(values, name)) return values[name];
	const path = name.split(/[.[\]]+/).filter(Boolean);
	return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], values);
}

function describedBy(fieldId: string, hint?: string, error?: string, saved?: string) {
	const parts = [hint && `${fieldId}-hint`, error && `${fieldId}-error`, saved && `${fieldId}-saved`];
	return parts.filter(Boolean).join(" ") || undefined;
}

/** The server names fields by their labels in the list of errors. For a list of rows it stands alone. */
export function SentLabel({ name, label }: { name: string; label: string }) {
	return <input type="hidden" name={labelName(name)} value={label} />;
}

function SavedNow({ fieldId, saved }: { fieldId: string; saved?: string }) {
	if (!saved) return null;
	return (
		<p className="hint whitespace-pre-wrap" id={`${fieldId}-saved`}>
			{saved}
		</p>
	);
}

function Frame({
	name,
	fieldId,
	label,
	hint,
	error,
	saved,
	children,
}: {
	name: string;
	fieldId: string;
	label: string;
	hint?: string;
	error?: string;
	saved?: string;
	children: ReactNode;
}) {
	return (
		<div className="field">
			<SentLabel name={name} label={label} />
			<label htmlFor={fieldId}>{label}</label>
			{hint && (
				<p className="hint" id={`${fieldId}-hint`}>
					{hint}
				</p>
			)}
			{children}
			{error && (
				<p className="error" id={`${fieldId}-error`}>
					{error}
				</p>
			)}
			<SavedNow fieldId={fieldId} saved={saved} />
		</div>
	);
}

interface TextProps extends Labelled {
	type?: "text" | "email" | "url" | "number" | "date" | "datetime-local" | "search" | "time";
	defaultValue?: string | number | null;
	required?: boolean;
	autoComplete?: string;
	min?: number | string;
	max?: number | string;
	maxLength?: number;
	placeholder?: string;
	/** Id of a datalist. */
	list?: string;
}

export function TextField({ name, label, hint, type = "text", defaultValue, ...rest }: TextProps) {
	const { fieldId, error, value, attempt, saved, control } = useField(name, String(defaultValue ?? ""), hint);
	return (
		<Frame name={name} fieldId={fieldId} label={label} hint={hint} error={error} saved={saved}>
			<input
				key={attempt}
				{...control}
				type={type}
				dir={type === "text" ? "auto" : undefined}
				defaultValue={value}
				{...rest}
			/>
		</Frame>
	);
}

export function TextArea({
	name,
	label,
	hint,
	defaultValue,
	rows,
	...rest
}: Labelled & {
	defaultValue?: string | null;
	rows?: number;
	required?: boolean;
	maxLength?: number;
	placeholder?: string;
}) {
	const { fieldId, error, value, attempt, saved, control } = useField(name, defaultValue ?? "", hint);
	return (
		<Frame name={name} fieldId={fieldId} label={label} hint={hint} error={error} saved={saved}>
			<textarea key={attempt} {...control} dir="auto" rows={rows} defaultValue={value} {...rest} />
		</Frame>
	);
}

/** The id of a row in a list. It stays with the typed values, even if the list has changed since. */
export function RowIdField({ name, defaultValue }: { name: string; defaultValue?: string }) {
	const { value } = useField(name, defaultValue ?? "");
	return <input type="hidden" name={name} value={value} />;
}

/**
 * A hidden field that says what the form was made from. It stays with the typed values: the page may be newer, and a value
 * that nobody touched would look like a change.
 */
export function KeptField({ name, value: initial = "" }: { name: string; value?: string | number }) {
	const { state } = useForm();
	const typed = isTyped(state) ? typedAt(state.values, name) : undefined;
	return <input type="hidden" name={name} value={typeof typed === "string" ? typed : initial} />;
}

export interface Choice {
	value: string;
	label: string;
	hint?: string;
}

/** Choices under a heading. */
interface ChoicesOfGroup {
	label: string;
	choices: Choice[];
}

const labelsOf = (choices: readonly Choice[], values: readonly string[]) =>
	choices
		.filter(({ value }) => values.includes(value))
		.map(({ label }) => label)
		.join(", ");

export function SelectField({
	name,
	label,
	hint,
	defaultValue,
	choices,
	groups = [],
	...rest
}: Labelled & { defaultValue?: string | null; choices: Choice[]; groups?: ChoicesOfGroup[]; required?: boolean }) {
	const { fieldId, error, value, attempt, control } = useField(name, defaultValue ?? "", hint);
	const all = [...choices, ...groups.flatMap((group) => group.choices)];
	const saved = useSaved(name, labelsOf(all, [defaultValue ?? ""]));
	return (
		<Frame name={name} fieldId={fieldId} label={label} hint={hint} error={error} saved={saved}>
			<select key={attempt} {...control} defaultValue={value} {...rest}>
				<Options choices={choices} />
				{groups.map((group) => (
					<optgroup key={group.label} label={group.label}>
						<Options choices={group.choices} />
					</optgroup>
				))}
			</select>
		</Frame>
	);
}

const Options = ({ choices }: { choices: Choice[] }) =>
	choices.map((choice) => (
		<option key={choice.value} value={choice.value}>
			{choice.label}
		</option>
	));

/** More than these stand in two columns where there is room. */
const MANY_CHOICES = 8;

/** Radio buttons or checkboxes. */
export function ChoiceGroup({
	name,
	label,
	hint,
	type,
	defaultValue,
	choices,
	sample,
}: Labelled & {
	type: "radio" | "checkbox";
	defaultValue?: string | string[] | null;
	choices: Choice[];
	/** A drawing before the words of a choice. */
	sample?: (value: string) => ReactNode;
}) {
	const { state, id } = useForm();
	const sent = typedAt(state.values, name);
	// One radio button is always chosen: a group that was not in the form that was sent begins with its default.
	const typed = isTyped(state) ? (sent ?? (type === "radio" ? defaultValue : undefined)) : defaultValue;
	const chosen = new Set(Array.isArray(typed) ? typed.map(String) : typed ? [String(typed)] : []);
	const error = state.errors[name]?.join(" ");
	const fieldId = `${id}-${name}`;
	const saved = useSaved(name, labelsOf(choices, [defaultValue ?? []].flat()));
	return (
		<fieldset className="field" id={fieldId} tabIndex={-1} aria-describedby={describedBy(fieldId, hint, error, saved)}>
			<legend>{label}</legend>
			<SentLabel name={name} label={label} />
			{hint && (
				<p className="hint" id={`${fieldId}-hint`}>
					{hint}
				</p>
			)}
			<div className={choices.length > MANY_CHOICES ? "gap-6 sm:columns-2" : undefined}>
				{choices.map((choice) => (
					<label key={`${choice.value}-${state.attempt}`} className="choice break-inside-avoid">
						<input type={type} name={name} value={choice.value} defaultChecked={chosen.has(choice.value)} />
						{sample?.(choice.value)}
						<span>
							<bdi>{choice.label}</bdi>
							{choice.hint && <span className="block muted">{choice.hint}</span>}
						</span>
					</label>
				))}
			</div>
			{error && (
				<p className="error" id={`${fieldId}-error`}>
					{error}
				</p>
			)}
			<SavedNow fieldId={fieldId} saved={saved} />
		</fieldset>
	);
}

/** Fields that belong together, with a hint for all of them. */
export function FieldGroup({ legend, hint, children }: { legend: string; hint: string; children: ReactNode }) {
	return (
		<fieldset className="grid gap-3">
			<legend className="font-semibold">{legend}</legend>
			<p className="muted">{hint}</p>
			{children}
		</fieldset>
	);
}

/** For the field of people, which stands in a file of its own. */
export { describedBy, Frame as FieldFrame, useField };
