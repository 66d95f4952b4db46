import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FileTexts } from "./editor-texts";
import type { RichText } from "./rich-text";
import { NotSent, sendFile } from "./send-file";

/** A file that is on its way to the server, or could not be sent. */
export interface Upload {
	/** Counts up: files stand in the text in the order in which they were added. */
	id: number;
	file: File;
	/** The share that is sent. */
	sent: number;
	problem: string | null;
}

/** Files that somebody adds to a text: they are sent one after the other, each into its place in the text. */
export function useUploads(editor: RichText | undefined, texts: FileTexts | undefined) {
	const [uploads, setUploads] = useState<Upload[]>([]);
	const stops = useRef(new Map<number, AbortController>());
	const count = useRef(0);
	const queue = useRef<Promise<void>>(Promise.resolve());

	const change = useCallback((id: number, part: Partial<Upload>) => {
		setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
	}, []);
	const drop = useCallback((id: number) => setUploads((all) => all.filter((one) => one.id !== id)), []);

	function send(id: number, file: File) {
		if (!editor || !texts) return;
		if (file.size > texts.largest) return change(id, { problem: texts.tooLarge });
		const stop = new AbortController();
		stops.current.set(id, stop);
		queue.current = queue.current.then(async () => {
			if (stop.signal.aborted) return;
			try {
				editor.fillPlace(id, await sendFile(file, (sent) => change(id, { sent }), stop.signal));
				drop(id);
			} catch (problem) {
				const isKnown = problem instanceof NotSent;
				if (!isKnown) reportError(problem);
				if (!stop.signal.aborted) change(id, { problem: (isKnown && problem.message) || texts.notReached });
			}
		});
	}

	function add(files: readonly File[], position?: number) {
		if (!editor) return;
		const added = files.map((file) => ({ id: count.current++, file, sent: 0, problem: null }));
		setUploads((all) => [...all, ...added]);
		for (const { id, file } of added) {
			editor.holdPlace(id, file.name, position);
			send(id, file);
		}
	}

	function retry({ id, file }: Upload) {
		change(id, { problem: null, sent: 0 });
		send(id, file);
	}

	function remove({ id }: Upload) {
		stops.current.get(id)?.abort();
		editor?.releasePlace(id);
		drop(id);
	}

	useEffect(() => {
		const open = stops.current;
		return () => {
			for (const stop of open.values()) stop.abort();
		};
	}, []);

	return { uploads, add, retry, remove };
}

/** Why a form is held back: its files are on their way, or one could not be sent. */
export type Held = "sending" | "failed" | null;

/**
 * Holds a form back while files of its text are on their way: it is sent by itself once they are there. What to do with one that
 * could not be sent is the person's to decide.
 */
export function useHeldForm(field: RefObject<HTMLTextAreaElement | null>, uploads: readonly Upload[]): Held {
	const [held, setHeld] = useState<Held>(null);
	const button = useRef<HTMLElement | null>(null);
	const open = uploads.length;
	const failed = uploads.some(({ problem }) => problem !== null);

	useEffect(() => {
		const form = field.current?.form;
		if (!form || open === 0) return;
		const hold = (event: SubmitEvent) => {
			event.preventDefault();
			event.stopPropagation();
			button.current = event.submitter;
			setHeld(failed ? "failed" : "sending");
		};
		form.addEventListener("submit", hold);
		return () => form.removeEventListener("submit", hold);
	}, [field, open, failed]);

	useEffect(() => {
		if (held === null) return;
		if (open > 0) {
			if (failed) setHeld("failed");
			return;
		}
		setHeld(null);
		if (held === "sending") field.current?.form?.requestSubmit(button.current);
	}, [field, held, open, failed]);

	return held;
}
