import { isoWeekday } from "@/lib/clock";
import type { NeedKind } from "@/lib/cockpit/rules";
import { organisationDay } from "@/lib/organisation-day";
import { at } from "../factories";
import type { MadeCommunity } from "./random-community";

type Recounted = [kind: NeedKind, subjectId: string, count: number | null];
type Post = MadeCommunity["posts"][number];

const isPublished = ({ state }: Post) => state === "published";
const isWaiting = ({ kind, hours }: Post) => kind === "question" && hours >= 48;

/** Nobody of the first two, who look after the community, and no earlier text of theirs. */
const isFirst = (post: Post, posts: readonly Post[]) =>
	post.author > 1 &&
	!posts.some(
		(other) =>
			other.author === post.author &&
			other.state !== "scheduled" &&
			(other.hours > post.hours || (other.hours === post.hours && other.id < post.id)),
	);

function ofPosts({ posts, facts }: MadeCommunity): Recounted[] {
	const published = posts.filter(isPublished);
	const open = published.filter(({ isReplied, isLocked }) => !isReplied && !isLocked);
	const proposals = published.filter(({ kind }) => kind === "proposal");
	const named = (kind: NeedKind, those: readonly Post[], count: (post: Post) => number | null = () => null) =>
		those.map((post): Recounted => [kind, post.id, count(post)]);
	return [
		...named(
			"question",
			open.filter((post) => isWaiting(post) && post.hours < 90 * 24),
		),
		...named(
			"newcomer",
			open.filter(
				(post) => post.kind !== "announcement" && post.hours < 14 * 24 && !isWaiting(post) && isFirst(post, posts),
			),
		),
		...named(
			"proposal_to_raise",
			proposals.filter(({ raised, supporters }) => raised === "no" && supporters + 1 >= 5),
			({ supporters }) => supporters + 1,
		),
		...named(
			"proposal_answered",
			proposals.filter(({ raised, answeredHours }) => raised === "answered" && answeredHours < 14 * 24),
		),
		...named(
			"translation",
			published.filter(
				({ kind, isInBoth, hours }) => facts.isBilingual && kind === "announcement" && !isInBoth && hours < 30 * 24,
			),
		),
	];
}

function ofCommunity({ id, posts, facts }: MadeCommunity): Recounted[] {
	const lastHours = Math.min(facts.createdHours, ...posts.filter(isPublished).map(({ hours }) => hours));
	const silence: Recounted[] = lastHours >= 14 * 24 ? [["silence", id, Math.floor(lastHours / (7 * 24))]] : [];
	const today = organisationDay(at);
	const sinceMonday = isoWeekday(today) - 1;
	const quiet = facts.engaged.filter(
		(days) => days !== null && days >= sinceMonday + 28 && days < sinceMonday + 90,
	).length;
	return quiet >= 5 ? [...silence, ["gone_quiet", id, quiet]] : silence;
}

function ofQueue({ id, cases }: MadeCommunity): Recounted[] {
	const seen = cases.filter(({ author, isReported }) => author !== 0 && !isReported);
	const open = seen.filter(({ stage }) => stage === "open");
	const parts: [NeedKind, number][] = [
		["report", open.filter(({ source }) => source !== "first_post").length],
		["first_text", open.filter(({ source }) => source === "first_post").length],
		["appeal", seen.filter(({ stage, decidedBy }) => stage === "appealed" && decidedBy !== 0).length],
	];
	return parts.flatMap(([kind, count]): Recounted[] => (count > 0 ? [[kind, id, count]] : []));
}

function ofWork({ editions, practices, requests }: MadeCommunity): Recounted[] {
	const ahead = editions.filter(({ startsInHours }) => startsInHours > 0);
	const kept = practices.filter(({ isDeleted }) => !isDeleted);
	const doubtsOf = (doubts: readonly boolean[]) => doubts.filter((isSettled) => !isSettled).length;
	return [
		...requests
			.filter(({ status, personStatus }) => status === "requested" && personStatus === "active")
			.map((one): Recounted => ["membership_request", one.id, null]),
		...ahead
			.filter(({ state, requests: asked }) => state === "published" && asked > 0)
			.map((one): Recounted => ["seat_request", one.id, one.requests]),
		...ahead
			.filter(({ state, startsInHours, hasAgenda }) => state !== "cancelled" && startsInHours <= 10 * 24 && !hasAgenda)
			.map((one): Recounted => ["edition_without_agenda", one.id, null]),
		...kept
			.filter(({ status, doubts }) => status === "needs_update" && doubtsOf(doubts) > 0)
			.map((one): Recounted => ["practice_outdated", one.id, doubtsOf(one.doubts)]),
		...kept
			.filter(({ status, reviewInDays }) => status === "published" && reviewInDays < 0)
			.map((one): Recounted => ["practice_expired", one.id, null]),
	];
}

/** What the rules say that the manager of a community needs to see, counted without the database. */
export const recount = (made: MadeCommunity): Recounted[] => [
	...ofPosts(made),
	...ofCommunity(made),
	...ofQueue(made),
	...ofWork(made),
];
