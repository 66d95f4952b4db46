import { analyse } from "chardet";

/** Encodings of exports, the most frequent first. */
export const ENCODINGS = [
	"utf-8",
	"windows-1252",
	"windows-1250",
	"iso-8859-2",
	"iso-8859-15",
	"macintosh",
	"utf-16le",
	"utf-16be",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The part of a file that is read to recognise it. */
export const SAMPLE_BYTES = 64 * 1024;
/** The encoding to use for each guess. The Windows code pages contain the ISO ones, and the quotes that people type. */
const READ_AS: Record<string, Encoding> = {
	"UTF-8": "utf-8",
	"ISO-8859-1": "windows-1252",
	"windows-1252": "windows-1252",
	"ISO-8859-2": "iso-8859-2",
	"windows-1250": "windows-1250",
};

/** A part of a file with names that an encoding changes. */
export interface NamesPart {
	bytes: Buffer;
	/** It has the headings; another part begins inside a line. */
	isBeginning: boolean;
}

/** A file whose encoding cannot be recognised. */
export type NoEncoding = "workbook" | "not_text";

/** Gets every byte of a file and recognises its encoding. UTF-8 can be proved; the others are guesses. */
export class EncodingDetector {
	private readonly utf8 = new TextDecoder("utf-8", { fatal: true });
	private isUtf8 = true;
	private head: Buffer = Buffer.alloc(0);
	/** The part from the first non-ASCII byte on, which the guess is based on. */
	private foreign: Buffer = Buffer.alloc(0);

	add(chunk: Uint8Array): void {
		if (this.head.length < SAMPLE_BYTES) this.head = sample(this.head, chunk);
		const start = this.foreign.length > 0 ? 0 : chunk.findIndex((byte) => byte > 0x7f);
		if (start >= 0 && this.foreign.length < SAMPLE_BYTES) this.foreign = sample(this.foreign, chunk.subarray(start));
		this.isUtf8 &&= this.accepts(chunk);
	}

	/** The first bytes, to recognise separator and headings. */
	get beginning(): Buffer {
		return this.head;
	}

	/** A part of the file with its first letters beyond ASCII, to compare how encodings read names. */
	get namesPart(): NamesPart {
		const isInHead = this.foreign.length === 0 || this.head.some((byte) => byte > 0x7f);
		return isInHead ? { bytes: this.head, isBeginning: true } : { bytes: this.foreign, isBeginning: false };
	}

	/** The likely encodings, the likeliest first. A proved one is alone. */
	result(): Encoding[] | NoEncoding {
		const [first, second, third, fourth] = this.head;
		if (first === 0xff && second === 0xfe) return ["utf-16le"];
		if (first === 0xfe && second === 0xff) return ["utf-16be"];
		// An .xlsx is a ZIP file, an .xls a compound file.
		if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04) return "workbook";
		if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) return "workbook";
		if (this.head.includes(0)) return unmarkedUtf16(this.head) ?? "not_text";
		if (this.isUtf8 && this.accepts()) return ["utf-8"];
		const guesses = analyse(this.foreign).flatMap(({ name }) => READ_AS[name] ?? []);
		return [...new Set([...guesses, ...ENCODINGS])].filter((encoding) => !encoding.startsWith("utf"));
	}

	private accepts(chunk?: Uint8Array): boolean {
		try {
			this.utf8.decode(chunk, { stream: chunk !== undefined });
			return true;
		} catch {
			return false;
		}
	}
}

/** UTF-16 without its mark: Latin letters have a zero in every second byte. */
function unmarkedUtf16(head: Buffer): Encoding[] | undefined {
	let even = 0;
	let odd = 0;
	for (const [place, byte] of head.entries()) if (byte === 0) place % 2 === 0 ? even++ : odd++;
	const half = head.length / 2;
	if (odd > half * 0.6 && even < half * 0.05) return ["utf-16le"];
	if (even > half * 0.6 && odd < half * 0.05) return ["utf-16be"];
	return undefined;
}

function sample(sofar: Buffer, chunk: Uint8Array): Buffer {
	return Buffer.concat([sofar, chunk.subarray(0, SAMPLE_BYTES - sofar.length)]);
}
