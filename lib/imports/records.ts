import { parse } from "csv-parse/sync";

export interface FileRecord {
	cells: string[];
	/** A quotation mark was opened in this line and never closed. */
	openQuote?: boolean;
}

/** A cell with more lines than this is a quotation mark that somebody forgot. */
const LINES_IN_RECORD = 50;

/**
 * Makes records of physical lines. A cell in quotes may hold line breaks; a quote that is never closed spoils its own
 * line and no other, where a plain CSV reader would swallow the rest of the file.
 */
export class RecordAssembler {
	private readonly separator: string;
	private readonly columns: number | undefined;
	private waiting: string[] = [];

	/** `columns`: cells of a good record, once the headings are known. */
	constructor(separator: string, columns?: number) {
		this.separator = separator;
		this.columns = columns;
	}

	*take(line: string): Generator<FileRecord> {
		if (this.waiting.length === 0 && !line.includes('"')) {
			yield { cells: line.split(this.separator) };
			return;
		}
		this.waiting.push(line);
		const cells = this.waiting.length === 1 ? this.parsed(line, true) : this.joined();
		if (cells) {
			this.waiting = [];
			yield { cells };
		} else if (cells === null || this.waiting.length > LINES_IN_RECORD) yield* this.giveUpFirst();
	}

	/** The waiting lines as one record; undefined when a quote is still open, null when they cannot be one. */
	private joined(): string[] | null | undefined {
		const text = this.waiting.join("\n");
		if (!isBalanced(text)) return undefined;
		const cells = this.parsed(text, false);
		return cells && (this.columns === undefined || cells.length === this.columns) ? cells : null;
	}

	*end(): Generator<FileRecord> {
		while (this.waiting.length > 0) yield* this.giveUpFirst();
	}

	/** The first waiting line stands alone, its quotes as letters; the others are looked at afresh. */
	private *giveUpFirst(): Generator<FileRecord> {
		const [first = "", ...others] = this.waiting;
		this.waiting = [];
		yield { cells: first.split(this.separator), openQuote: true };
		for (const line of others) yield* this.take(line);
	}

	/** In one line a quote out of place is a letter; over several lines it would be the end of a cell that never was. */
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

/** Physical lines of a text that arrives in pieces, whatever the line ends are. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
	let rest = "";
	for await (const piece of pieces) {
		const text = rest + piece;
		// A carriage return at the end may be the first half of a line end.
		const usable = text.endsWith("\r") ? text.length - 1 : text.length;
		const lines = text.slice(0, usable).split(/\r\n|\n|\r/);
		rest = (lines.pop() ?? "") + text.slice(usable);
		yield* lines;
	}
	if (rest !== "") yield rest.replace(/\r$/, "");
}
