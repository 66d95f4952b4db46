import { requestContext } from "@/components/request-context";
import { ChoiceGroup } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Meter } from "@/components/ui/meter";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { fullInstant, relativeDay } from "@/lib/clock";
import { dottedText } from "@/lib/isolated";
import { canAnswerTo } from "@/lib/posts/policy";
import type { ShownPoll } from "@/lib/posts/polls";
import type { ShownPost } from "@/lib/posts/post-page";
import { namesOf } from "./names";

interface Props {
	post: ShownPost;
	poll: ShownPoll;
	voteAction: FormAction;
}

/** What can be chosen, or what was; whoever has voted sees the result and may change their vote until the end. */
export function PollPanel({ post, poll, voteAction }: Props) {
	const { viewer, t, at } = requestContext();
	const mayVote = !poll.isOver && canAnswerTo(viewer, post).allowed;
	const form = (
		<ActionForm action={voteAction} className="grid justify-items-start gap-3">
			<input type="hidden" name="id" value={post.id} />
			<ChoiceGroup
				name="choiceIds"
				type={poll.several ? "checkbox" : "radio"}
				label={t(poll.several ? "talk.poll.several" : "talk.poll.one")}
				defaultValue={poll.choices.filter(({ isMine }) => isMine).map(({ id }) => id)}
				choices={poll.choices.map(({ id, text }) => ({ value: id, label: text }))}
			/>
			<SubmitButton small={poll.hasVoted}>{t("talk.poll.vote")}</SubmitButton>
		</ActionForm>
	);
	return (
		<section className="panel grid gap-4" aria-label={t("posts.kinds.poll")}>
			{poll.showsResults && <PollResults poll={poll} language={post.language} />}
			{!poll.showsResults && (poll.hasVoted || !mayVote) && (
				<ul className="list-disc pl-5" lang={post.language}>
					{poll.choices.map(({ id, text, isMine }) => (
						<li key={id}>
							<bdi>{text}</bdi> {isMine && <Tag tone="green">{t("talk.poll.yours")}</Tag>}
						</li>
					))}
				</ul>
			)}
			{mayVote && !poll.hasVoted && form}
			{mayVote && poll.hasVoted && (
				<details>
					<summary className="text-link cursor-pointer">{t("talk.poll.change")}</summary>
					<div className="mt-3">{form}</div>
				</details>
			)}
			<p className="muted">
				{dottedText([
					poll.voters === null ? t("talk.poll.fewVoters") : t("talk.poll.voters", { count: poll.voters }),
					poll.isOver
						? t("talk.poll.over", { when: relativeDay(poll.closesAt, at, viewer) })
						: t("talk.poll.until", { when: fullInstant(new Date(poll.closesAt.getTime() - 1), viewer) }),
					t(poll.secret ? "talk.poll.secret" : "talk.poll.named"),
				])}
				{poll.isHidden && ` · ${t("talk.poll.tooFew")}`}
				{!poll.isOver && !poll.hasVoted && ` · ${t("talk.poll.afterVoting")}`}
			</p>
		</section>
	);
}

function PollResults({ poll, language }: { poll: ShownPoll; language: string }) {
	const { t } = requestContext();
	const voters = poll.voters ?? 0;
	return (
		<ul className="grid gap-3.5">
			{poll.choices.map(({ id, text, votes, isMine, names }) => {
				const count = votes ?? 0;
				const percent = voters > 0 ? Math.round((100 * count) / voters) : 0;
				return (
					<li key={id} className="grid gap-1">
						<p className="flex flex-wrap items-baseline justify-between gap-x-4">
							<span className={isMine ? "font-semibold" : undefined}>
								<span dir="auto" lang={language}>
									{text}
								</span>{" "}
								{isMine && <Tag tone="green">{t("talk.poll.yours")}</Tag>}
							</span>
							<span className="muted tabular-nums">
								{t("talk.poll.votes", { count })} · {t("talk.poll.share", { percent })}
							</span>
						</p>
						<Meter value={count} of={Math.max(voters, 1)} towardsGoal={count === voters} />
						{names.length > 0 && (
							<details>
								<summary className="muted cursor-pointer">{t("talk.poll.names")}</summary>
								<p dir="auto" className="muted mt-1">
									{namesOf(names, count, t)}
								</p>
							</details>
						)}
					</li>
				);
			})}
		</ul>
	);
}
