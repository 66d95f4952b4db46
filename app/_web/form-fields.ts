import { type ZodType, z } from "zod";
import { partLabels } from "@/components/ui/form-labels";

/** The longest form of a person: five hundred columns of a file, each with its label. */
const MOST_ENTRIES = 2100;
/** The highest number of a row in a name such as `agenda[3].title`. */
const HIGHEST_ROW = 999;
const LONGEST_NAME = 200;
/** The schemas ask for less, and say so beside the field. */
const LONGEST_TEXT = 100_000;

type Shape = z.core.JSONSchema.BaseSchema;

/** A form that no page of ours sends. */
export class FormTooLarge extends Error {
	override readonly name = "FormTooLarge";
}

const shapes = new WeakMap<ZodType, Shape>();

function shapeOf(schema: ZodType): Shape {
	const shape = shapes.get(schema) ?? z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
	shapes.set(schema, shape);
	return shape;
}

/**
 * The fields of a form that its schema names, and their labels. Field names come from whoever sends the form, and the
 * library that reads them makes an array as long as a name asks for.
 * @throws FormTooLarge
 */
export function fieldsOf(schema: ZodType, form: FormData): ReturnType<typeof partLabels> {
	const known = new FormData();
	let entries = 0;
	// Whoever calls an action by hand sends what they like.
	for (const [name, value] of form instanceof FormData ? form : []) {
		if (++entries > MOST_ENTRIES || (typeof value === "string" && value.length > LONGEST_TEXT))
			throw new FormTooLarge();
		const path = name.length > LONGEST_NAME ? undefined : pathOf(name.replace(/^label:/, ""));
		if (path && hasValueAt(shapeOf(schema), path)) known.append(name, value);
	}
	return partLabels(known);
}

/** `agenda[3].title` as `["agenda", 3, "title"]`; undefined for what no page of ours calls a field. */
function pathOf(name: string): (string | number)[] | undefined {
	if (!/^[^.[\]]+(?:\.[^.[\]]+|\[\d{0,4}\])*$/.test(name)) return undefined;
	const path = [...name.matchAll(/([^.[\]]+)|\[(\d*)\]/g)].map(([, key, row]) => key ?? Number(row));
	return path.some((part) => typeof part === "number" && part > HIGHEST_ROW) ? undefined : path;
}

/** Whether the schema has a value at the path. */
function hasValueAt(shape: Shape, [part, ...rest]: (string | number)[]): boolean {
	if (part === undefined) return true;
	const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
	if (parts.some((one) => hasValueAt(one, [part, ...rest]))) return true;
	const { properties = {}, items } = shape;
	if (typeof part === "number") return isShape(items) && hasValueAt(items, rest);
	const property = Object.hasOwn(properties, part) ? properties[part] : undefined;
	return isShape(property) && hasValueAt(property, rest);
}

const isShape = (value: unknown): value is Shape =>
	typeof value === "object" && value !== null && !Array.isArray(value);
