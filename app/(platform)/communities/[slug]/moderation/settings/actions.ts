"use server";

import { formAction } from "@/app/_web/action";
import { moderationSettingsInput, savedReplyChoice, savedReplyInput } from "@/lib/moderation/schema";
import { changeModerationSettings, deleteSavedReply, saveReply } from "@/lib/moderation/settings";

const settingsOf = (slug: string) => `/communities/${slug}/moderation/settings`;

export const moderationSettingsAction = formAction(
	moderationSettingsInput,
	async ({ viewer, input: { slug, ...settings }, at }) => {
		await changeModerationSettings(viewer, slug, settings, at);
		return { to: settingsOf(slug), notice: { key: "moderation.settings.saved" } };
	},
);

export const savedReplyAction = formAction(savedReplyInput, async ({ viewer, input, at }) => {
	await saveReply(viewer, input, at);
	return { to: settingsOf(input.slug), notice: { key: "moderation.settings.saved" } };
});

export const deleteSavedReplyAction = formAction(savedReplyChoice, async ({ viewer, input }) => {
	await deleteSavedReply(viewer, input.slug, input.id);
	return { to: settingsOf(input.slug), notice: { key: "moderation.settings.deleted" } };
});
