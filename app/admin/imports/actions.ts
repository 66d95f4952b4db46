"use server";

import { formAction } from "@/app/_web/action";
import { uploadInput } from "@/lib/people/import-schema";
import { uploadImport } from "@/lib/people/imports";

export const uploadAction = formAction(uploadInput, async ({ viewer, input, at }) => {
	const { file, isFull } = input;
	const { id } = await uploadImport(viewer, { name: file.name, content: file.stream(), isFull }, at);
	return { to: `/admin/imports/${id}` };
});
