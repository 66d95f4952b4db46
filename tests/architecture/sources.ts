import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync, Visitor, type VisitorObject } from "oxc-parser";

export interface Import {
	/** A path such as `lib/posts/posts.ts`, or the name of a package. */
	from: string;
	names: string[];
	/** A type import: nothing of it runs. */
	typeOnly: boolean;
	line: number;
}

export interface Source {
	path: string;
	text: string;
	imports: Import[];
	/** Exported names that exist at run time. */
	exports: { name: string; line: number }[];
	/** Re-exports from other files. */
	reExports: { from: string; line: number }[];
	/** Visits every node of a type, in reading order. */
	each<Type extends keyof VisitorObject>(type: Type, see: NonNullable<VisitorObject[Type]>): void;
	lineOf(offset: number): number;
}

const CODE = /\.(ts|tsx)$/;

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && CODE.test(entry.name))
		.map((entry) => path.posix.join(entry.parentPath, entry.name))
		.sort();
}

let read: Source[] | undefined;

/** Every file of the project, parsed once. */
export function allSources(): Source[] {
	read ??= ["app", "components", "lib", "prisma", "tests"]
		.flatMap(filesUnder)
		.filter((file) => !file.startsWith("prisma/generated/"))
		.concat(["instrumentation.ts", "proxy.ts"])
		.map((file) => parse(file, readFileSync(file, "utf8")));
	return read;
}

export const under = (...folders: string[]): Source[] =>
	allSources().filter((source) => folders.some((folder) => source.path.startsWith(`${folder}/`)));

/** Pages, actions and routes, without the commands of `app/_cli`. */
export const web = (): Source[] => under("app", "components").filter((source) => !source.path.startsWith("app/_cli/"));

/** A parsed file. Tests of the rules use it for examples. */
export function parse(file: string, text: string): Source {
	const { program, module, errors } = parseSync(file, text);
	if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
	const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
	return {
		path: file,
		text,
		lineOf,
		imports: [
			...module.staticImports.map(({ moduleRequest, entries, start }) => ({
				from: resolve(file, moduleRequest.value),
				names: entries.map((entry) => entry.importName.name ?? "*"),
				typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
				line: lineOf(start),
			})),
			...module.staticExports.flatMap(({ entries }) =>
				entries.flatMap(({ moduleRequest, isType, start }) =>
					moduleRequest
						? [{ from: resolve(file, moduleRequest.value), names: ["*"], typeOnly: isType, line: lineOf(start) }]
						: [],
				),
			),
			...module.dynamicImports.map(({ moduleRequest, start }) => ({
				from: resolve(file, text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
				names: ["*"],
				typeOnly: false,
				line: lineOf(start),
			})),
		],
		exports: module.staticExports.flatMap(({ entries }) =>
			entries.flatMap(({ exportName, isType, start }) =>
				isType || !exportName.name ? [] : [{ name: exportName.name, line: lineOf(start) }],
			),
		),
		reExports: module.staticExports.flatMap(({ entries }) =>
			entries.flatMap(({ moduleRequest, start }) =>
				moduleRequest ? [{ from: resolve(file, moduleRequest.value), line: lineOf(start) }] : [],
			),
		),
		each: (type, see) => new Visitor({ [type]: see }).visit(program),
	};
}

function resolve(importer: string, request: string): string {
	if (!request.startsWith(".") && !request.startsWith("@/")) return request;
	const target = request.startsWith("@/") ? request.slice(2) : path.posix.join(path.posix.dirname(importer), request);
	return (
		["", ".ts", ".tsx"].map((ending) => target + ending).find((file) => CODE.test(file) && existsSync(file)) ?? target
	);
}

export const at = (source: Source, line: number, problem: string): string => `${source.path}:${line} ${problem}`;
