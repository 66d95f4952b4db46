import { figureInWords } from "@/components/practices/figure";
import { requestContext } from "@/components/request-context";
import { RelativeTime } from "@/components/ui/time";
import { longDay } from "@/lib/clock";
import { nameIn } from "@/lib/i18n/names";
import { listedText } from "@/lib/isolated";
import type { SearchResults } from "@/lib/search/queries";
import type { SearchKind } from "@/lib/search/schema";
import { fullName } from "@/lib/text";
import { Hit } from "./hit";

/** What is found, the best first, whatever it is. */
export function Results({ results }: { results: SearchResults }) {
	return (
		<ul className="rows border-t border-line">
			{results.order.map(({ kind, id }) => (
				<Result key={`${kind} ${id}`} kind={kind} id={id} results={results} />
			))}
		</ul>
	);
}

function Result({ kind, id, results }: { kind: SearchKind; id: string; results: SearchResults }) {
	const { viewer, t } = requestContext();
	const { marks } = results;
	const rowOf = <Row extends { id: string }>({ rows }: { rows: Row[] }) => rows.find((row) => row.id === id);
	const what = t(`search.kind.${kind}`);
	switch (kind) {
		case "people": {
			const person = rowOf(results.people);
			return (
				person && (
					<Hit
						href={`/people/${person.id}`}
						title={fullName(person)}
						marks={marks}
						facts={[what, person.jobTitle, person.unit && nameIn(viewer.locale, person.unit), person.city]}
					/>
				)
			);
		}
		case "communities": {
			const community = rowOf(results.communities);
			return (
				community && (
					<Hit
						href={`/communities/${community.slug}`}
						title={community.name}
						marks={marks}
						tag={community.archivedAt ? t("search.archived") : undefined}
						summary={community.summary}
						facts={[what, t("communities.members", { count: community.memberCount })]}
					/>
				)
			);
		}
		case "posts": {
			const post = rowOf(results.posts);
			return (
				post && (
					<Hit
						href={`/communities/${post.community.slug}/posts/${post.id}`}
						title={post.title}
						marks={marks}
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
				)
			);
		}
		case "replies": {
			const reply = rowOf(results.replies);
			return (
				reply && (
					<Hit
						href={`/communities/${reply.community.slug}/posts/${reply.postId}?reply=${reply.id}#reply-${reply.id}`}
						title={reply.title}
						marks={marks}
						summary={reply.summary}
						language={reply.language}
						facts={[what, reply.community.name, <RelativeTime key="when" instant={reply.createdAt} />]}
					/>
				)
			);
		}
		case "practices": {
			const practice = rowOf(results.practices);
			const isDraft = practice?.status === "draft" || practice?.status === "in_review";
			return (
				practice && (
					<Hit
						href={`/practices/${practice.slug}`}
						title={practice.title}
						marks={marks}
						tag={isDraft ? t("search.draft") : practice.isExpired ? t("practices.freshness.expired") : undefined}
						summary={practice.summary}
						language={practice.language}
						summaryLanguage={practice.summaryLanguage}
						facts={[
							what,
							practice.community.name,
							figureInWords(practice),
							t("search.reuses", { count: practice.reuseCount }),
						]}
					/>
				)
			);
		}
		case "meetups": {
			const meetup = rowOf(results.meetups);
			const state = meetup?.state === "draft" || meetup?.state === "cancelled" ? meetup.state : undefined;
			return (
				meetup && (
					<Hit
						href={`/meetups/${meetup.id}`}
						title={meetup.title}
						marks={marks}
						tag={state && t(`search.${state}`)}
						summary={meetup.summary}
						language={meetup.language}
						facts={[what, longDay(meetup.startsAt, viewer), listedText(meetup.towns), meetup.community.name]}
					/>
				)
			);
		}
		case "collections": {
			const collection = rowOf(results.collections);
			return (
				collection && (
					<Hit
						href={`/collections/${collection.slug}`}
						title={collection.title}
						marks={marks}
						tag={collection.publishedAt ? undefined : t("search.draft")}
						summary={collection.summary}
						language={collection.language}
						facts={[
							what,
							collection.community?.name ?? t("collections.wholeCompany"),
							t("collections.count", { count: collection.entryCount }),
						]}
					/>
				)
			);
		}
		case "files": {
			const file = rowOf(results.files);
			return (
				file && (
					<Hit
						href={file.address}
						title={file.name}
						marks={marks}
						summary={file.summary}
						facts={[
							what,
							<a key="place" className="text-link" href={file.place}>
								{file.title}
							</a>,
							file.community.name,
							<RelativeTime key="when" instant={file.storedAt} />,
						]}
					/>
				)
			);
		}
	}
}
