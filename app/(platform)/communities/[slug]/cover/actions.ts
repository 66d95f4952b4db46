"use server";

import { z } from "zod";
import { buttonAction, formAction } from "@/app/_web/action";
import { sentFile } from "@/app/_web/sent-file";
import { changeLook, removeCover } from "@/lib/communities/covers";
import { lookInput } from "@/lib/communities/schema";

export const lookAction = formAction(lookInput, async ({ viewer, input, at }) => {
	const { slug, accent, cover } = input;
	await changeLook(viewer, slug, { accent, cover: cover ? await sentFile(cover) : null }, at);
	return { to: `/communities/${slug}`, notice: { key: "communities.cover.saved" } };
});

export const removeCoverAction = buttonAction(
	z.object({ slug: z.string() }),
	async ({ viewer, input: { slug }, at }) => {
		const id = await removeCover(viewer, slug, at);
		const undo = id ? { verb: "cover.removed", input: { slug, id } } : undefined;
		return { to: `/communities/${slug}/cover`, notice: { key: "communities.cover.removed", undo } };
	},
);
