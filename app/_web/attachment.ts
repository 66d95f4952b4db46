import type { FileToRead } from "@/lib/files/files";

/** An uploaded file is downloaded, never shown by the browser as a page of this site. */
export function attachment({ name, contentType, content }: FileToRead): Response {
	const plain = name.replaceAll(/[^\w. -]/g, "_");
	return new Response(content, {
		headers: {
			"content-type": contentType,
			"content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			"cache-control": "private, no-store",
		},
	});
}
