import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Following } from "@/lib/posts/followings";
import { canLookAfter } from "@/lib/posts/policy";
import type { ShownPost } from "@/lib/posts/post-page";
import { REASON_LIMIT } from "@/lib/posts/schema";
import { activeCommunities } from "@/lib/viewer";
import { PostButton } from "./post-button";

interface ThreadActions {
	pinAction: FormAction;
	unpinAction: FormAction;
	lockAction: FormAction;
	unlockAction: FormAction;
	moveAction: FormAction;
	followAction: FormAction;
}

interface Props {
	post: ShownPost;
	actions: ThreadActions;
}

/** For those who look after the community: pin, lock, move. */
export function ThreadTools({ post, actions }: Props) {
	const { viewer, t } = requestContext();
	if (!canLookAfter(viewer, post).allowed) return null;
	const targets = activeCommunities(viewer).filter(({ communityId }) => communityId !== post.community.id);
	return (
		<fieldset className="flex flex-wrap items-center gap-2" aria-label={t("talk.manage")}>
			{post.pinnedAt ? (
				<PostButton action={actions.unpinAction} id={post.id} look="quiet">
					{t("talk.unpin")}
				</PostButton>
			) : (
				<PostButton action={actions.pinAction} id={post.id} look="quiet">
					{t("talk.pin")}
				</PostButton>
			)}
			{post.lockedAt ? (
				<PostButton action={actions.unlockAction} id={post.id} look="quiet">
					{t("talk.unlock")}
				</PostButton>
			) : (
				<Dialog id="lock" title={t("talk.lockTitle")} opener={t("talk.lock")} small close={t("shell.cancel")}>
					<ActionForm action={actions.lockAction} draft={null} className="grid gap-4">
						<p>{t("talk.lockText")}</p>
						<input type="hidden" name="id" value={post.id} />
						<TextField
							name="reason"
							label={t("talk.lockReason")}
							hint={t("talk.lockHint")}
							maxLength={REASON_LIMIT}
							required
						/>
						<SubmitButton>{t("talk.lock")}</SubmitButton>
					</ActionForm>
				</Dialog>
			)}
			{targets.length > 0 && (
				<Dialog id="move" title={t("talk.moveTitle")} opener={t("talk.move")} small close={t("shell.cancel")}>
					<ActionForm action={actions.moveAction} className="grid gap-4">
						<p>{t("talk.moveText")}</p>
						<input type="hidden" name="id" value={post.id} />
						<SelectField
							name="to"
							label={t("talk.moveTo")}
							choices={targets.map(({ slug, name }) => ({ value: slug, label: name }))}
						/>
						<SubmitButton>{t("talk.move")}</SubmitButton>
					</ActionForm>
				</Dialog>
			)}
		</fieldset>
	);
}

const TOLD = { followed: "talk.following", muted: "talk.muted" } as const;

/** Whether the viewer is told of new replies, and the other choices. */
export function FollowPanel({ post, actions }: Props) {
	const { t } = requestContext();
	if (post.scheduledFor || post.deletedAt) return null;
	const { following } = post;
	const choose = (state: Following, label: string) => (
		<ActionForm action={actions.followAction}>
			<input type="hidden" name="id" value={post.id} />
			<input type="hidden" name="state" value={state} />
			<SubmitButton look="plain" small>
				{label}
			</SubmitButton>
		</ActionForm>
	);
	return (
		<div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-1">
			<p className="muted">{t(following ? TOLD[following] : "talk.notFollowing")}</p>
			{following === "muted" && choose("default", t("talk.unmute"))}
			{following === null && choose("followed", t("talk.follow"))}
			{following === "followed" && post.hasChosen && choose("default", t("talk.unfollow"))}
			{following !== "muted" && choose("muted", t("talk.mute"))}
		</div>
	);
}
