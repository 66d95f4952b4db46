import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { SavedReplyForm } from "@/components/moderation/saved-reply-form";
import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { ChoiceGroup, FieldGroup, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { MINUTE } from "@/lib/clock";
import { communityPage } from "@/lib/communities/queries";
import { OFFERED_LOCALES } from "@/lib/i18n/locales";
import { languageWithin, nameIn } from "@/lib/i18n/names";
import { LIMITS } from "@/lib/limits";
import { canChangeModeration } from "@/lib/moderation/policy";
import { MOST_WORDS, type ModerationSettings } from "@/lib/moderation/schema";
import { moderationSettings, type ShownSavedReply, savedReplies } from "@/lib/moderation/settings";
import { deleteSavedReplyAction, moderationSettingsAction, savedReplyAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("moderation.settings.title"));

export default pageWithStatus(async function ModerationSettingsPage({
	params,
}: PageProps<"/communities/[slug]/moderation/settings">) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const [replies, settings] = await Promise.all([
		savedReplies(viewer, community),
		canChangeModeration(viewer, community).allowed ? moderationSettings(viewer, community) : null,
	]);
	const home = `/communities/${community.slug}`;
	return (
		<div className="max-w-[72ch]">
			<PageHead
				crumbs={[
					{ label: community.name, href: home },
					{ label: t("moderation.title"), href: `${home}/moderation` },
				]}
				title={t("moderation.settings.title")}
			/>
			{settings && <SettingsForm slug={community.slug} settings={settings} />}
			<Replies slug={community.slug} replies={replies} />
		</div>
	);
});

function SettingsForm({ slug, settings }: { slug: string; settings: ModerationSettings }) {
	const { viewer, t } = requestContext();
	return (
		<ActionForm action={moderationSettingsAction} draft={null} className="grid gap-6">
			<input type="hidden" name="slug" value={slug} />
			<ChoiceGroup
				name="looksAtFirstPosts"
				type="checkbox"
				label={t("moderation.sources.first_post")}
				defaultValue={settings.looksAtFirstPosts ? "on" : undefined}
				choices={[
					{
						value: "on",
						label: t("moderation.settings.firstPosts"),
						hint: t("moderation.settings.firstPostsHint"),
					},
				]}
			/>
			<FieldGroup legend={t("moderation.settings.wordsTitle")} hint={t("moderation.settings.wordsLede")}>
				{OFFERED_LOCALES.map((value) => (
					<TextArea
						key={value}
						name={value}
						label={t("moderation.settings.words", { language: languageWithin(viewer.locale, value) })}
						hint={t("moderation.settings.wordsHint", { most: MOST_WORDS })}
						defaultValue={settings[value].join("\n")}
						rows={4}
					/>
				))}
			</FieldGroup>
			<p className="muted">
				{t("moderation.settings.limits", {
					count: LIMITS.text.person,
					minutes: LIMITS.text.withinMs / MINUTE,
				})}
			</p>
			<div>
				<SubmitButton>{t("moderation.settings.save")}</SubmitButton>
			</div>
		</ActionForm>
	);
}

function Replies({ slug, replies }: { slug: string; replies: readonly ShownSavedReply[] }) {
	const { viewer, t } = requestContext();
	return (
		<Section title={t("moderation.settings.repliesTitle")}>
			<p className="muted mt-2 mb-3">{t("moderation.settings.repliesLede")}</p>
			{replies.length === 0 && <p className="mb-4">{t("moderation.settings.noReplies")}</p>}
			<ul className="rows">
				{replies.map((reply) => (
					<li key={reply.id} className="grid gap-2">
						<p className="font-semibold" dir="auto">
							{reply.title}
						</p>
						<p className="whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]" dir="auto">
							{nameIn(viewer.locale, reply.texts)}
						</p>
						<div className="flex flex-wrap items-start gap-x-5 gap-y-2">
							<details>
								<summary
									className="text-link cursor-pointer"
									aria-label={t("moderation.settings.editLabel", { title: reply.title })}
								>
									{t("moderation.settings.edit")}
								</summary>
								<div className="mt-3">
									<SavedReplyForm slug={slug} reply={reply} action={savedReplyAction} />
								</div>
							</details>
							<Dialog
								id={`delete-${reply.id}`}
								title={t("moderation.settings.deleteLabel", { title: reply.title })}
								opener={t("moderation.settings.delete")}
								openerLook="plain"
								close={t("shell.cancel")}
							>
								<ActionForm action={deleteSavedReplyAction}>
									<input type="hidden" name="slug" value={slug} />
									<input type="hidden" name="id" value={reply.id} />
									<SubmitButton look="danger">{t("moderation.settings.delete")}</SubmitButton>
								</ActionForm>
							</Dialog>
						</div>
					</li>
				))}
			</ul>
			<details className="mt-5">
				<summary className="text-link cursor-pointer font-semibold">{t("moderation.settings.add")}</summary>
				<div className="mt-3">
					<SavedReplyForm slug={slug} action={savedReplyAction} />
				</div>
			</details>
		</Section>
	);
}
