"use server";

import { formAction } from "@/app/_web/action";
import { uploadPractices } from "@/lib/practice-files/imports";
import { practiceUploadInput } from "@/lib/practice-files/schema";

export const uploadPracticesAction = formAction(practiceUploadInput, async ({ viewer, input, at }) => {
	const { file, communitySlug, language, source } = input;
	const upload = { fileName: file.name, communitySlug, language, source, content: file.stream() };
	const { id } = await uploadPractices(viewer, upload, at);
	return { to: `/practices/import/${id}` };
});
