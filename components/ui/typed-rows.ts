/** The numbers of the rows of a list, such as `venues[2].name`, among the values of a form. */
export function typedRowCount(values: Record<string, unknown>, list: string): number {
	const nested = values[list];
	const flat = Object.keys(values).flatMap((name) => {
		const [, number] = name.startsWith(`${list}[`) ? (/^\[(\d+)\]/.exec(name.slice(list.length)) ?? []) : [];
		return number === undefined ? [] : [Number(number) + 1];
	});
	return Math.max(0, Array.isArray(nested) ? nested.length : 0, ...flat);
}

/** Choices that every row sends. */
const ALWAYS_SENT = /(^|\.)(kind|id)$/;
/** An empty field, and a number that nobody changed. */
const NOTHING: readonly unknown[] = [undefined, "", "0"];

const isFilled = (value: unknown, name: string): boolean =>
	typeof value === "object" && value !== null
		? Object.entries(value).some(([key, inner]) => isFilled(inner, `${name}.${key}`))
		: !ALWAYS_SENT.test(name) && !NOTHING.includes(value);

/** Whether one of the fields, or a field of one of the lists, has a text. */
export const hasTyped = (values: Record<string, unknown>, fields: readonly string[]): boolean =>
	Object.entries(values).some(([name, value]) => isOneOf(name, fields) && isFilled(value, name));

export const isOneOf = (name: string, fields: readonly string[]): boolean =>
	fields.some((field) => name === field || name.startsWith(`${field}[`) || name.startsWith(`${field}.`));
