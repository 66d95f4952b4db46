import { NEED_ICONS, needAddress } from "@/components/cockpit/need-address";
import { needTexts } from "@/components/cockpit/need-texts";
import type { IconName } from "@/components/ui/icon";
import { meetupsToCapture } from "@/lib/attendance/captured";
import { myActionsDue } from "@/lib/attendance/my-actions";
import { nominationsToDecide } from "@/lib/champions/queries";
import { dateColumn, dayIn, fullInstant, longDay, relativeDay } from "@/lib/clock";
import { needsForHome } from "@/lib/cockpit/needs";
import { communityNeeds } from "@/lib/communities/request-queries";
import type { Translate } from "@/lib/i18n/translator";
import { seatsToDecide } from "@/lib/meetups/seats-to-answer";
import { questionsForHome } from "@/lib/posts/queries";
import { announcementsToConfirm } from "@/lib/posts/reach";
import { titleFor } from "@/lib/posts/titles";
import { practicesForHome } from "@/lib/practices/queries";
import { mattersForHome } from "@/lib/proposals/register";
import { fullName } from "@/lib/text";
import { managedCommunityIds, membershipIn, type Viewer } from "@/lib/viewer";

export interface Need {
	icon: IconName;
	href: string;
	title: string;
	detail: string;
}

const SHOWN = 12;
const DAYS_FROM_HOURS = 48;

function waitingFor(hours: number, t: Translate): string {
	return hours < DAYS_FROM_HOURS
		? t("home.need.hours", { count: hours })
		: t("home.need.days", { count: Math.floor(hours / 24) });
}

/** A need that stands for several things of one kind, if there are any. */
const needOf = (count: number, need: Need): Need[] => (count > 0 ? [need] : []);

/** A question of somebody else that the viewer may want to answer. */
export interface OpenQuestion extends Need {
	postId: string;
}

interface HomeTasks {
	/** What waits for the viewer, the most urgent for other people first. */
	needs: Need[];
	/** What they might help with. */
	questions: OpenQuestion[];
	/** What waits in the communities they look after: the most urgent, and how many there are. */
	looksAfter: { needs: Need[]; total: number };
}

export async function homeTasks(viewer: Viewer, t: Translate, at: Date): Promise<HomeTasks> {
	const manages = managedCommunityIds(viewer).length > 0;
	const [
		seats,
		actions,
		ofCockpit,
		questions,
		practices,
		nominations,
		held,
		ofCommunities,
		unread,
		{ own: matters, unowned },
	] = await Promise.all([
		seatsToDecide(viewer, at),
		myActionsDue(viewer, at),
		needsForHome(viewer, at),
		questionsForHome(viewer, at),
		practicesForHome(viewer, at),
		nominationsToDecide(viewer),
		manages ? meetupsToCapture(viewer, at) : [],
		communityNeeds(viewer),
		announcementsToConfirm(viewer),
		mattersForHome(viewer, at),
	]);
	const formerColleague = t("shell.formerColleague");
	// What stands among the needs of a community is not named twice.
	const named = new Set(ofCockpit.rows.flatMap(({ subjectId, address }) => [subjectId, address]));
	const today = dayIn(at, viewer.zone);
	const onDay = (day: string) => longDay(dateColumn(day), { ...viewer, zone: "UTC" });
	const needs: Need[] = [
		...seats.map(({ id, title, until, isOffer }) => ({
			icon: "meetups" as const,
			href: `/meetups/${id}`,
			title: t(isOffer ? "home.need.offer" : "home.need.confirm", { title }),
			detail: t(isOffer ? "home.need.offerDetail" : "home.need.confirmDetail", { until: fullInstant(until, viewer) }),
		})),
		...actions.map(({ title, meetupId, meetup, dueOn }) => ({
			icon: "check" as const,
			href: `/meetups/${meetupId}#actions`,
			title: t("home.need.action", { title }),
			detail: dueOn
				? t(dueOn < today ? "home.need.actionOverdue" : "home.need.actionDue", { meetup, day: onDay(dueOn) })
				: t("home.need.actionOpen", { meetup }),
		})),
		...unread.map(({ id, slug, communityName, ...titles }) => ({
			icon: "announce" as const,
			href: `/communities/${slug}/posts/${id}`,
			title: titleFor(viewer.locale, titles).title,
			detail: t("home.need.confirmReading", { community: communityName }),
		})),
		...viewer.memberships
			.filter((membership) => membership.status === "invited" && !membership.archived)
			.map(({ slug, name }) => ({
				icon: "mail" as const,
				href: `/communities/${slug}`,
				title: t("home.need.invitation", { community: name }),
				detail: t("home.need.invitationDetail"),
			})),
		...ofCommunities.asking.map(({ id, name }) => ({
			icon: "communities" as const,
			href: `/communities/proposed/${id}`,
			title: t("home.need.requestAsks", { name }),
			detail: t("home.need.requestAsksDetail"),
		})),
		...needOf(ofCommunities.toDecide, {
			icon: "communities" as const,
			href: "/communities/proposed",
			title: t("home.need.requestsToDecide", { count: ofCommunities.toDecide }),
			detail: t("home.need.requestsToDecideDetail"),
		}),
		...needOf(ofCommunities.withoutManager, {
			icon: "communities" as const,
			href: "/hub/communities",
			title: t("home.need.withoutManager", { count: ofCommunities.withoutManager }),
			detail: t("home.need.withoutManagerDetail"),
		}),
		...matters.map(({ id, title, dueOn, isOverdue }) => ({
			icon: "announce" as const,
			href: `/hub/proposals/${id}`,
			title: t("home.need.proposal", { title }),
			detail: dueOn
				? t(isOverdue ? "home.need.proposalOverdue" : "home.need.proposalDue", { day: onDay(dueOn) })
				: t("home.need.proposalOpen"),
		})),
		...needOf(unowned, {
			icon: "announce" as const,
			href: "/hub/proposals?owner=nobody&state=raised",
			title: t("home.need.proposals", { count: unowned }),
			detail: t("home.need.proposalsDetail"),
		}),
		...needOf(nominations, {
			icon: "champions" as const,
			href: "/champions/nominations",
			title: t("home.need.nominations", { count: nominations }),
			detail: t("home.need.nominationsDetail"),
		}),
		...held.map(({ id, title, endsAt }) => ({
			icon: "meetups" as const,
			href: `/meetups/${id}/capture`,
			title: t("home.need.capture", { title }),
			detail: t("home.need.captureDetail", { when: relativeDay(endsAt, at, viewer) }),
		})),
		...questions.toChoose.flatMap(({ id, communityId, title, replyCount }) => {
			const community = membershipIn(viewer, communityId);
			return community
				? [
						{
							icon: "reply" as const,
							href: `/communities/${community.slug}/posts/${id}`,
							title: t("home.need.answers", { title }),
							detail: t("home.need.answersDetail", { count: replyCount }),
						},
					]
				: [];
		}),
		...practices.toMend
			.filter(({ slug }) => !named.has(slug))
			.map(({ slug, title }) => ({
				icon: "refresh" as const,
				href: `/practices/${slug}`,
				title: t("home.need.mend", { title }),
				detail: t("home.need.mendDetail"),
			})),
		...practices.toReview.flatMap(({ slug, title, reviewOn }) =>
			reviewOn && !named.has(slug)
				? [
						{
							icon: "refresh" as const,
							href: `/practices/${slug}`,
							title: t("home.need.review", { title }),
							detail: t(dayIn(reviewOn, "UTC") < today ? "home.need.reviewDetail" : "home.need.reviewSoon", {
								day: longDay(reviewOn, { ...viewer, zone: "UTC" }),
							}),
						},
					]
				: [],
		),
		...practices.drafts.map(({ slug, title, updatedAt }) => ({
			icon: "edit" as const,
			href: `/practices/${slug}/edit`,
			title: t("home.need.draft", { title }),
			detail: t("home.need.draftDetail", { when: relativeDay(updatedAt, at, viewer) }),
		})),
	];
	const open = questions.toAnswer.flatMap(({ id, communityId, title, author, waitingHours }) => {
		const community = membershipIn(viewer, communityId);
		const name = author ? fullName(author) : formerColleague;
		return community
			? [
					{
						icon: "question" as const,
						href: `/communities/${community.slug}/posts/${id}`,
						title: t("home.need.question", { title }),
						detail: t("home.need.questionDetail", { name, duration: waitingFor(waitingHours, t) }),
						postId: id,
					},
				]
			: [];
	});
	return {
		needs: needs.slice(0, SHOWN),
		questions: open.filter(({ postId }) => !named.has(postId)),
		looksAfter: {
			total: ofCockpit.total,
			needs: ofCockpit.rows.map((need) => {
				const { title, detail } = needTexts(need, viewer, t, at);
				const where = t("cockpit.inCommunity", { community: need.communityName });
				return { icon: NEED_ICONS[need.kind], href: needAddress(need), title, detail: `${where}. ${detail}` };
			}),
		},
	};
}
