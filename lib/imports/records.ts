import { parse } from "csv-parse/sync";

export interface FileRecord {
	cells: string[];
	/** The line has a quotation mark that is never closed. */
	openQuote?: boolean;
}

/** A cell with more lines than this has a quotation mark that was not closed. */
const LINES_IN_RECORD = 50;

/**
 * Turns physical lines into records. A cell in quotes may hold line breaks. A quote that is never closed affects
 * only its own line; a plain CSV parser would swallow the rest of the file.
 */
export class RecordAssembler {
	private readonly separator: string;
	private readonly columns: number | undefined;
	private pending: string[] = [];

	/** `columns` is the number of cells of a complete record, once the headings are known. */
	constructor(separator: string, columns?: number) {
		this.separator = separator;
		this.columns = columns;
	}

	*take(line: string): Generator<FileRecord> {
		if (this.pending.length === 0 && !line.includes('"')) {
			yield { cells: line.split(this.separator) };
			return;
		}
		this.pending.push(line);
		const cells = this.pending.length === 1 ? this.parsed(line, true) : this.joined();
		if (cells) {
			this.pending = [];
			yield { cells };
		} else if (cells === null || this.pending.length > LINES_IN_RECORD) yield* this.giveUpFirst();
	}

	/** The pending lines as one record; undefined when a quote is still open, null when they cannot be one record. */
	private joined(): string[] | null | undefined {
		const text = this.pending.join("\n");
		if (!isBalanced(text)) return undefined;
		const cells = this.parsed(text, false);
		return cells && (this.columns === undefined || cells.length === this.columns) ? cells : null;
	}

	*end(): Generator<FileRecord> {
		while (this.pending.length > 0) yield* this.giveUpFirst();
	}

	/** Makes the first pending line a record whose quotes are ordinary characters, and reads the other lines again. */
	private *giveUpFirst(): Generator<FileRecord> {
		const [first = "", ...others] = this.pending;
		this.pending = [];
		yield { cells: first.split(this.separator), openQuote: true };
		for (const line of others) yield* this.take(line);
	}

	/**
	 * In one line a misplaced quote is an ordinary character; over several lines it would end a cell in the wrong
	 * place.
	 */
	private parsed(text: string, relaxed: boolean): string[] | undefined {
		try {
			const options = { delimiter: this.separator, relax_quotes: relaxed, record_delimiter: "\u0000" };
			return (parse(text, options) as string[][])[0];
		} catch {
			return undefined;
		}
	}
}

function isBalanced(text: string): boolean {
	let quotes = 0;
	for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
	return quotes % 2 === 0;
}

/** The physical lines of a text that arrives in pieces, with any line ending. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
	let rest = "";
	for await (const piece of pieces) {
		const text = rest + piece;
		// A carriage return at the end may be the first half of a line ending.
		const usable = text.endsWith("\r") ? text.length - 1 : text.length;
		const lines = text.slice(0, usable).split(/\r\n|\n|\r/);
		rest = (lines.pop() ?? "") + text.slice(usable);
		yield* lines;
	}
	if (rest !== "") yield rest.replace(/\r$/, "");
}
