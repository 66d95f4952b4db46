"use server";

import { z } from "zod";
import { buttonAction, formAction } from "@/app/_web/action";
import { sentFile } from "@/app/_web/sent-file";
import { removeFace, setFace } from "@/lib/people/face";
import { faceInput } from "@/lib/people/schema";

export const faceAction = formAction(faceInput, async ({ viewer, input, at }) => {
	await setFace(viewer, await sentFile(input.photo), at);
	return { to: `/people/${viewer.personId}`, notice: { key: "people.face.saved" } };
});

export const removeFaceAction = buttonAction(z.object({}), async ({ viewer, at }) => {
	const id = await removeFace(viewer, at);
	const undo = id ? { verb: "face.removed", input: { id } } : undefined;
	return { to: "/people/me/photo", notice: { key: "people.face.removed", undo } };
});
