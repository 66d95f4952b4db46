import type { ReactNode } from "react";
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

export interface ThreadActions {
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
	const button = (action: FormAction, label: string) => (
		<PostButton action={action} id={post.id} look="quiet">
			{label}
		</PostButton>
	);
	const dialog = (what: "lock" | "move", action: FormAction, field: ReactNode) => (
		<Dialog id={what} title={t(`talk.${what}Title`)} opener={t(`talk.${what}`)} small close={t("shell.cancel")}>
			<ActionForm action={action} draft={null} className="grid gap-4">
				<p>{t(`talk.${what}Text`)}</p>
				<input type="hidden" name="id" value={post.id} />
				{field}
				<SubmitButton>{t(`talk.${what}`)}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
	return (
		<fieldset className="flex flex-wrap items-center gap-2" aria-label={t("talk.manage")}>
			{post.pinnedAt ? button(actions.unpinAction, t("talk.unpin")) : button(actions.pinAction, t("talk.pin"))}
			{post.lockedAt
				? button(actions.unlockAction, t("talk.unlock"))
				: dialog(
						"lock",
						actions.lockAction,
						<TextField
							name="reason"
							label={t("talk.lockReason")}
							hint={t("talk.lockHint")}
							maxLength={REASON_LIMIT}
							required
						/>,
					)}
			{targets.length > 0 &&
				dialog(
					"move",
					actions.moveAction,
					<SelectField
						name="to"
						label={t("talk.moveTo")}
						choices={targets.map(({ slug, name }) => ({ value: slug, label: name }))}
					/>,
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
