import type { FileToRead } from "@/lib/files/files";

/** What a browser does with a file, and the name it has there: in ASCII for old ones, and as it is. */
export function dispositionOf(name: string, what: "inline" | "attachment"): string {
	const plain = name.replaceAll(/[^\w. -]/g, "_");
	return `${what}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** An uploaded file is downloaded, never shown by the browser as a page of this site. */
export function attachment({ name, contentType, content }: FileToRead): Response {
	return new Response(content, {
		headers: {
			"content-type": contentType,
			"content-disposition": dispositionOf(name, "attachment"),
			"cache-control": "private, no-store",
		},
	});
}
