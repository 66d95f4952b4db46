import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { fullInstant, relativeDay } from "@/lib/clock";
import { languageName, nameIn } from "@/lib/i18n/names";
import { canDelete, canEdit, canPublish, isAskedToConfirm } from "@/lib/posts/policy";
import type { ShownPost } from "@/lib/posts/post-page";
import type { AnnouncementReaders } from "@/lib/posts/reach";

/** Whom an announcement is for, and for some how many of them have read it. */
export function AnnouncementReach({ post, reach }: { post: ShownPost; reach: AnnouncementReaders | null }) {
	const { viewer, t } = requestContext();
	const places = [
		...post.forUnits.map(({ names }) => nameIn(viewer.locale, names)),
		...post.forSites.map((site) => site.name),
	];
	return (
		<p className="muted">
			{places.length > 0 ? t("talk.audience", { names: places.join(", ") }) : t("talk.audienceAll")}
			{reach && (
				<>
					{" · "}
					{reach.read === null
						? t("talk.reachFew", { people: reach.people })
						: t("talk.reach", { read: reach.read, people: reach.people })}
					{reach.confirmed !== undefined &&
						`, ${reach.confirmed === null ? t("talk.confirmedFew") : t("talk.confirmed", { count: reach.confirmed })}`}
				</>
			)}
		</p>
	);
}

/** An announcement in one language, or in two side by side, the reader's first. */
export function AnnouncementText({ post }: { post: ShownPost }) {
	const { viewer, t } = requestContext();
	const { otherLanguage, otherTitle, otherBodyHtml } = post;
	if (!otherLanguage || !otherTitle) return <Prose html={post.bodyHtml} lang={post.language} />;
	const texts = [
		{ language: post.language, title: post.title, html: post.bodyHtml },
		{ language: otherLanguage, title: otherTitle, html: otherBodyHtml ?? "" },
	];
	if (otherLanguage === viewer.locale) texts.reverse();
	return (
		<div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
			{texts.map(({ language, title, html }, index) => (
				<section key={language} className="grid content-start gap-3" lang={language}>
					<p>
						<Tag>{languageName(t.locale, language)}</Tag>
					</p>
					{index > 0 && <h2 dir="auto">{title}</h2>}
					<Prose html={html} lang={language} />
				</section>
			))}
		</div>
	);
}

/** Asks whoever an announcement is for to say that they have read it. */
export function ConfirmReading({ post, action }: { post: ShownPost; action: FormAction }) {
	const { viewer, t, at } = requestContext();
	const confirmedAt = post.reading?.confirmedAt;
	if (confirmedAt)
		return <p className="muted">{t("talk.youConfirmed", { when: relativeDay(new Date(confirmedAt), at, viewer) })}</p>;
	if (!isAskedToConfirm(viewer, post)) return null;
	return (
		<Notice tone="bloom">
			<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
				<p className="font-semibold">{t("talk.confirmTitle")}</p>
				<ButtonForm action={action} hidden={{ id: post.id }} small>
					{t("talk.confirm")}
				</ButtonForm>
			</div>
		</Notice>
	);
}

/** When an announcement will be published, for those who see it before. */
export function ScheduledNotice({
	post,
	publishAction,
	cancelAction,
}: {
	post: ShownPost;
	publishAction: FormAction;
	cancelAction: FormAction;
}) {
	const { viewer, t } = requestContext();
	if (!post.scheduledFor || post.deletedAt) return null;
	return (
		<Notice tone="bloom">
			<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
				<p>{t("talk.scheduledFor", { when: fullInstant(post.scheduledFor, viewer) })}</p>
				{canPublish(viewer, post).allowed && (
					<ButtonForm action={publishAction} hidden={{ id: post.id }} look="quiet" small>
						{t("talk.publishNow")}
					</ButtonForm>
				)}
				{canEdit(viewer, post, post.community).allowed && (
					<a
						className={buttonClass({ look: "quiet", small: true })}
						href={`/communities/${post.community.slug}/posts/${post.id}/edit`}
					>
						{t("talk.changeScheduled")}
					</a>
				)}
				{canDelete(viewer, post, post.community).allowed && (
					<ButtonForm action={cancelAction} hidden={{ id: post.id }} look="plain" small>
						{t("talk.cancelScheduled")}
					</ButtonForm>
				)}
			</div>
		</Notice>
	);
}
