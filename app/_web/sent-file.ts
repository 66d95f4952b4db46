import type { SentFile } from "@/lib/files/kinds";

/** The bytes of a file of a form. */
export const sentFile = async (file: File): Promise<SentFile> => ({
	name: file.name,
	content: new Uint8Array(await file.arrayBuffer()),
});
