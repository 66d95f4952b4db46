import {
	type NamedChoice,
	NameField,
	SummaryField,
	TopicField,
	VisibilityField,
} from "@/components/communities/community-fields";
import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { type Choice, ChoiceGroup } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { relativeDay } from "@/lib/clock";
import { opensToMore } from "@/lib/communities/policy";
import type { CommunityPage } from "@/lib/communities/queries";
import { COMMUNITY_VISIBILITIES, MOST_SPLIT, SPLIT_MEMBERS } from "@/lib/communities/schema";
import type { whatMaySplit } from "@/lib/lifecycle/splitting";
import { splitAction } from "./actions";

interface Props {
	community: CommunityPage;
	offered: Awaited<ReturnType<typeof whatMaySplit>>;
	topics: readonly NamedChoice[];
}

export function SplitForm({ community, offered, topics }: Props) {
	const { viewer, t, at } = requestContext();
	const { posts, series, practices } = offered;
	const named = ({ id, title }: { id: string; title: string }): Choice => ({ value: id, label: title });
	const mayOpenToMore = COMMUNITY_VISIBILITIES.some((visibility) => opensToMore(community.visibility, visibility));
	return (
		<ActionForm action={splitAction} draft="split" className="grid max-w-[640px] gap-6">
			<input type="hidden" name="slug" value={community.slug} />
			<NameField />
			<SummaryField />
			<VisibilityField defaultValue={community.visibility} />
			{mayOpenToMore && (
				<ChoiceGroup
					name="opensToMore"
					type="checkbox"
					label={t("lifecycle.merge.readers")}
					choices={[{ value: "on", label: t("lifecycle.split.readersYes") }]}
				/>
			)}
			<TopicField topics={topics} />
			{posts.length > 0 && (
				<ChoiceGroup
					name="postIds"
					type="checkbox"
					label={t("lifecycle.split.posts")}
					hint={t("lifecycle.split.postsHint", { most: MOST_SPLIT })}
					choices={posts.map((post) => ({
						...named(post),
						hint: t("lifecycle.split.post", { count: post.replyCount, when: relativeDay(post.livelyAt, at, viewer) }),
					}))}
				/>
			)}
			{series.length > 0 && (
				<ChoiceGroup
					name="seriesIds"
					type="checkbox"
					label={t("lifecycle.split.series")}
					hint={t("lifecycle.split.seriesHint")}
					choices={series.map(named)}
				/>
			)}
			{practices.length > 0 && (
				<ChoiceGroup
					name="practiceIds"
					type="checkbox"
					label={t("lifecycle.split.practices")}
					hint={t("lifecycle.split.practicesHint", { most: MOST_SPLIT })}
					choices={practices.map(named)}
				/>
			)}
			<PersonField name="people" several label={t("lifecycle.split.people")} hint={t("lifecycle.split.peopleHint")} />
			<ChoiceGroup
				name="writers"
				type="checkbox"
				label={t("lifecycle.split.writersLabel")}
				choices={[{ value: "on", label: t("lifecycle.split.writers") }]}
			/>
			<ChoiceGroup
				name="members"
				type="radio"
				label={t("lifecycle.split.how")}
				defaultValue="invite"
				choices={SPLIT_MEMBERS.map((value) => ({
					value,
					label: t(`lifecycle.split.members.${value}`),
					hint: t(`lifecycle.split.memberHints.${value}`),
				}))}
			/>
			<div>
				<SubmitButton>{t("lifecycle.split.button")}</SubmitButton>
			</div>
		</ActionForm>
	);
}
