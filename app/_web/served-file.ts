import type { FileToRead } from "@/lib/files/files";
import { dispositionOf } from "./attachment";
import { PDF_POLICY } from "./policy-headers";
import { setFilePolicy } from "./response-status";

/** The address of a file changes before it ends; what is under it never does. */
const KEPT_SECONDS = 3600;

/** An uploaded file under its own address: a picture and a PDF are shown, everything else is downloaded. */
export function servedFile({ name, contentType, content }: FileToRead): Response {
	const isPdf = contentType === "application/pdf";
	if (isPdf) setFilePolicy(PDF_POLICY);
	const isShown = isPdf || contentType.startsWith("image/");
	return new Response(content, {
		headers: {
			"content-type": contentType === "text/plain" ? "text/plain; charset=utf-8" : contentType,
			"content-disposition": dispositionOf(name, isShown ? "inline" : "attachment"),
			"cache-control": `private, max-age=${KEPT_SECONDS}, immutable`,
			"x-content-type-options": "nosniff",
			"cross-origin-resource-policy": "same-origin",
			"x-robots-tag": "noindex",
		},
	});
}
