import { Readable } from "node:stream";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";

interface Bounds {
	bytes: number;
	parts: number;
	/** Of one field that is no file. */
	fieldBytes: number;
}

/** Bytes that the parser reads in one go. */
const SLICE = 16 * 1024;

/** What is wrong with the body of a form; null for one that a page of ours sends. */
type Verdict = "unreadable" | "too_large" | null;

/**
 * Reads the body of a form part by part and keeps nothing of it: React fails on what it cannot read, and reads fields in any
 * number.
 */
export async function judgeForm(body: ReadableStream | null, headers: Headers, bounds: Bounds): Promise<Verdict> {
	const type = headers.get("content-type") ?? "";
	const parser = body && parserOf(type, bounds);
	if (!parser) return "unreadable";
	let verdict: Verdict = null;
	const references = new References();
	parser.on("partsLimit", () => {
		verdict ??= "too_large";
	});
	parser.on("field", (name: string, value: string, _isNameCut: boolean, isValueCut: boolean) => {
		if (isValueCut) verdict ??= "too_large";
		else if (!references.read(name, value)) verdict ??= "unreadable";
	});
	parser.on("file", (_name: string, file: Readable) => file.resume());
	const ended = new Promise<void>((resolve) => {
		parser.once("finish", resolve);
		parser.once("error", () => {
			verdict ??= "unreadable";
			resolve();
		});
	});
	let bytes = 0;
	try {
		// To the end in any case, as Next waits for it.
		for await (const chunk of Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])) {
			const piece = chunk as Uint8Array;
			bytes += piece.byteLength;
			if (bytes > bounds.bytes) verdict ??= "too_large";
			// In slices: the parser reads all that it is given, past its limits as well, and others wait meanwhile.
			for (let from = 0; from < piece.byteLength && !verdict; from += SLICE)
				if (!parser.write(piece.subarray(from, from + SLICE)))
					await new Promise((resolve) => parser.once("drain", resolve));
		}
		if (verdict) return verdict;
		parser.end();
		await ended;
	} catch {
		return "unreadable";
	}
	return verdict ?? (references.areComplete() ? null : "unreadable");
}

/** Undefined for a type that names no boundary. */
function parserOf(type: string, { parts, fieldBytes }: Bounds): InstanceType<typeof Busboy> | undefined {
	if (!type.startsWith("multipart/form-data")) return undefined;
	try {
		const headers: BusboyHeaders = { "content-type": type };
		return new Busboy({ headers, limits: { parts, fieldSize: fieldBytes } });
	} catch {
		return undefined;
	}
}

/**
 * The fields in which React sends what an action is called with, as JSON: `0` by script, `$ACTION_1:0` and `$ACTION_1:1`
 * without. A text in them that begins with `$` stands for something else; our forms use three of those.
 */
class References {
	private readonly sent = new Set<string>();
	private readonly wanted = new Set<string>();

	/** False for what React would fail on. */
	read(name: string, value: string): boolean {
		const [, number] = /^\$ACTION_REF_(.*)$/.exec(name) ?? [];
		if (number !== undefined) this.wanted.add(`$ACTION_${number}:0`);
		const [, prefix, part] = /^(\$ACTION_[^:]*:|)(\d+)$/.exec(name) ?? [];
		if (part === undefined) return !name.startsWith("$ACTION_ID_") || /^\$ACTION_ID_[0-9a-f]{42}$/.test(name);
		this.sent.add(name);
		try {
			const json: unknown = JSON.parse(value, (_key, inner: unknown) => {
				const [text, later] =
					(typeof inner === "string" && /^\$(?!\$|K[0-9a-f]+$|undefined$)(?:@(\d+)$)?/.exec(inner)) || [];
				if (text !== undefined && later === undefined) throw new Error("no form of ours");
				if (later !== undefined) this.wanted.add(`${prefix}${later}`);
				return inner;
			});
			return typeof json === "object" && json !== null;
		} catch {
			return false;
		}
	}

	areComplete(): boolean {
		return this.wanted.isSubsetOf(this.sent);
	}
}
