"use server";

import { formAction } from "@/app/_web/action";
import { uploadImport } from "@/lib/imports/imports";
import { uploadInput } from "@/lib/imports/schema";

export const uploadAction = formAction(uploadInput, async ({ viewer, input, at }) => {
	const { file, extent } = input;
	const upload = { name: file.name, content: file.stream(), isFull: extent === "full" };
	const { id } = await uploadImport(viewer, upload, at);
	return { to: `/admin/imports/${id}` };
});
