import type { KeptFile } from "./file-places";

/** What went wrong, in the words of the server; empty when it was not reached. */
export class NotSent extends Error {}

/** Sends a file to the server, which keeps it for a text. @throws NotSent */
export function sendFile(file: File, onProgress: (share: number) => void, stop: AbortSignal): Promise<KeptFile> {
	return new Promise((resolve, reject) => {
		// fetch does not tell how much of a file is sent.
		const request = new XMLHttpRequest();
		const form = new FormData();
		form.set("file", file);
		request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
		request.onload = () => {
			const kept = readKept(request);
			if (kept) resolve(kept);
			else reject(new NotSent(isRefusal(request) ? request.responseText.slice(0, 300) : ""));
		};
		request.onerror = () => reject(new NotSent());
		stop.addEventListener("abort", () => {
			request.abort();
			reject(new NotSent());
		});
		request.open("POST", "/api/files");
		request.send(form);
	});
}

const typeOf = (request: XMLHttpRequest): string => request.getResponseHeader("content-type") ?? "";

/** A line of text in the reader's language. */
const isRefusal = (request: XMLHttpRequest): boolean => request.status >= 400 && /^text\/plain\b/.test(typeOf(request));

/** Without a session the answer is the page that signs in. */
function readKept(request: XMLHttpRequest): KeptFile | null {
	if (request.status !== 200 || !/^application\/json\b/.test(typeOf(request))) return null;
	return JSON.parse(request.responseText) as KeptFile;
}
