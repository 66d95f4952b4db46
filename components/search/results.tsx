import { figureInWords } from "@/components/practices/figure";
import { requestContext } from "@/components/request-context";
import { Section } from "@/components/ui/page";
import { RelativeTime } from "@/components/ui/time";
import { longDay } from "@/lib/clock";
import { nameIn } from "@/lib/i18n/names";
import { listedText } from "@/lib/isolated";
import type { SearchResults } from "@/lib/search/queries";
import { SEARCH_KINDS, type SearchKind } from "@/lib/search/schema";
import { fullName } from "@/lib/text";
import { Hit } from "./hit";

interface Props {
	results: SearchResults;
	query: string;
	/** Address of all results of a kind. */
	moreOf: (kind: SearchKind) => string;
}

/** Results by kind. Kinds without results are left out. */
export function Results({ results, query, moreOf }: Props) {
	const { t } = requestContext();
	return SEARCH_KINDS.filter((kind) => results[kind].rows.length > 0).map((kind) => (
		<Section
			key={kind}
			title={t(`search.kinds.${kind}`)}
			more={results[kind].more ? { href: moreOf(kind), label: t(`search.more.${kind}`) } : undefined}
		>
			<ul className="rows">{hits(kind, results, query)}</ul>
		</Section>
	));
}

function hits(kind: SearchKind, results: SearchResults, query: string) {
	const { viewer, t } = requestContext();
	switch (kind) {
		case "people":
			return results.people.rows.map((person) => (
				<Hit
					key={person.id}
					href={`/people/${person.id}`}
					title={fullName(person)}
					query={query}
					facts={[person.jobTitle, person.unit && nameIn(viewer.locale, person.unit), person.city]}
				/>
			));
		case "communities":
			return results.communities.rows.map((community) => (
				<Hit
					key={community.id}
					href={`/communities/${community.slug}`}
					title={community.name}
					query={query}
					tag={community.archivedAt ? t("search.archived") : undefined}
					summary={community.summary}
					facts={[t("communities.members", { count: community.memberCount })]}
				/>
			));
		case "posts":
			return results.posts.rows.map((post) => (
				<Hit
					key={post.id}
					href={`/communities/${post.community?.slug}/posts/${post.id}`}
					title={post.title}
					query={query}
					tag={post.acceptedAt ? t("posts.answered") : undefined}
					tone="green"
					summary={post.summary}
					language={post.language}
					facts={[
						t(`posts.kinds.${post.kind}`),
						post.community.name,
						<RelativeTime key="when" instant={post.createdAt} />,
						t("posts.replies", { count: post.replyCount }),
					]}
				/>
			));
		case "replies":
			return results.replies.rows.map((reply) => (
				<Hit
					key={reply.id}
					href={`/communities/${reply.community?.slug}/posts/${reply.postId}?reply=${reply.id}#reply-${reply.id}`}
					title={reply.title}
					query={query}
					summary={reply.summary}
					language={reply.language}
					facts={[reply.community.name, <RelativeTime key="when" instant={reply.createdAt} />]}
				/>
			));
		case "practices":
			return results.practices.rows.map((practice) => (
				<Hit
					key={practice.id}
					href={`/practices/${practice.slug}`}
					title={practice.title}
					query={query}
					tag={practice.status === "draft" || practice.status === "in_review" ? t("search.draft") : undefined}
					summary={practice.summary}
					language={practice.language}
					facts={[practice.community.name, figureInWords(practice), t("search.reuses", { count: practice.reuseCount })]}
				/>
			));
		case "meetups":
			return results.meetups.rows.map((meetup) => (
				<Hit
					key={meetup.id}
					href={`/meetups/${meetup.id}`}
					title={meetup.title}
					query={query}
					tag={
						meetup.state === "draft"
							? t("search.draft")
							: meetup.state === "cancelled"
								? t("search.cancelled")
								: undefined
					}
					summary={meetup.summary}
					language={meetup.language}
					facts={[longDay(meetup.startsAt, viewer), listedText(meetup.towns), meetup.community.name]}
				/>
			));
	}
}
