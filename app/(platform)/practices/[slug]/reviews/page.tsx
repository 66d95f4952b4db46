import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Panel, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { dateColumn, longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import { canAskReview, canWorkOnReview } from "@/lib/reviews/policy";
import { type ReviewPage, reviewPage } from "@/lib/reviews/queries";
import { answerReviewAction, askForReviewAction, sendAgainAction, withdrawFromReviewAction } from "./actions";
import { ReviewTexts } from "./review-texts";

type Props = PageProps<"/practices/[slug]/reviews">;

const pageOf = cache(async (slug: string) => reviewPage((await requireEmployee()).viewer, slug));

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { t } = await requireEmployee();
	return `${(await pageOf((await params).slug)).practice.title} · ${t("reviews.title")}`;
});

export default pageWithStatus(async function ReviewsPage({ params }: Props) {
	const { t } = await requireEmployee();
	const page = await pageOf((await params).slug);
	const { practice, reviews } = page;
	return (
		<div className="columns">
			<div className="min-w-0 max-w-[72ch]">
				<PageHead
					crumbs={[
						{ label: t("practices.title"), href: "/practices" },
						{ label: practice.title, href: `/practices/${practice.slug}` },
					]}
					title={t("reviews.title")}
					lede={standing(page)}
				/>
				{reviews.length > 0 && <ReviewTexts page={page} />}
			</div>
			<aside>
				<Steps page={page} />
				{page.mine && <OwnReview slug={practice.slug} />}
				{reviews.map((review) => (
					<Reviewers key={review.id} review={review} version={practice.version} isOpen={!review.closedAt} />
				))}
			</aside>
		</div>
	);
});

interface Part {
	page: ReviewPage;
}

/** Where the review stands, in a sentence. */
function standing({ current, reviews: [latest], reviewers }: ReviewPage): string {
	const { viewer, t } = requestContext();
	if (!latest) return t("reviews.none");
	if (latest.closedAt)
		return t(latest.outcome === "approved" ? "reviews.approvedOn" : "reviews.withdrawnOn", {
			day: longDay(latest.closedAt, viewer),
		});
	const asked = reviewers.filter(({ passedOnAt }) => !passedOnAt);
	const day = longDay((current ?? latest).askedAt, viewer);
	if (asked.some(({ answer }) => answer === "changes")) return t("reviews.changesAsked", { day });
	return t("reviews.waitsFor", {
		day,
		approved: asked.filter(({ answer }) => answer === "approved").length,
		asked: asked.length,
	});
}

/** What those who keep the draft may do now. */
function Steps({ page: { practice, current, reviewers } }: Part) {
	const { viewer, t } = requestContext();
	const { slug } = practice;
	if (canAskReview(viewer, practice).allowed)
		return (
			<Panel>
				<ActionForm action={askForReviewAction} className="grid gap-2.5">
					<input type="hidden" name="slug" value={slug} />
					<SubmitButton wide>{t("reviews.send")}</SubmitButton>
					<p className="muted">{t("reviews.sendHint", { count: practice.practiceReviewers })}</p>
				</ActionForm>
			</Panel>
		);
	if (!current || !canWorkOnReview(viewer, practice).allowed) return null;
	const wantChanges = reviewers.some(({ answer, passedOnAt }) => answer === "changes" && !passedOnAt);
	return (
		<div className="grid gap-3">
			{wantChanges && (
				<ActionForm action={sendAgainAction}>
					<input type="hidden" name="slug" value={slug} />
					<SubmitButton wide>{t("reviews.sendAgain")}</SubmitButton>
				</ActionForm>
			)}
			<ActionForm action={withdrawFromReviewAction}>
				<input type="hidden" name="slug" value={slug} />
				<SubmitButton look="plain">{t("reviews.withdraw")}</SubmitButton>
			</ActionForm>
		</div>
	);
}

function OwnReview({ slug }: { slug: string }) {
	const { t } = requestContext();
	return (
		<Panel title={t("reviews.yours")}>
			<p className="muted mb-3">{t("reviews.yoursText")}</p>
			<ActionForm action={answerReviewAction} draft="review" className="grid gap-4">
				<input type="hidden" name="slug" value={slug} />
				<TextArea name="note" label={t("reviews.note")} hint={t("reviews.noteHint")} rows={3} maxLength={1000} />
				<div className="flex flex-wrap gap-3">
					<SubmitButton name="answer" value="changes" look="quiet">
						{t("reviews.askChanges")}
					</SubmitButton>
					<SubmitButton name="answer" value="approved">
						{t("reviews.approve")}
					</SubmitButton>
				</div>
			</ActionForm>
		</Panel>
	);
}

interface ReviewersProps {
	review: ReviewPage["reviews"][number];
	version: number;
	isOpen: boolean;
}

function Reviewers({ review, version, isOpen }: ReviewersProps) {
	const { viewer, t } = requestContext();
	const stateOf = ({ answer, passedOn, dueOn }: (typeof review.reviewers)[number]) => {
		if (passedOn) return t("reviews.states.passedOn");
		if (answer) return t(`reviews.states.${answer}`);
		return t("reviews.states.waiting", { due: longDay(dateColumn(dueOn), { locale: viewer.locale, zone: "UTC" }) });
	};
	return (
		<Section title={isOpen ? t("reviews.reviewers") : longDay(review.askedAt, viewer)}>
			<p className="muted">{t("reviews.askedBy", { name: nameOf(t, review), day: longDay(review.askedAt, viewer) })}</p>
			<ul className="rows">
				{review.reviewers.map((reviewer) => (
					<li key={reviewer.id} className="row">
						<Avatar person={reviewer} />
						<div className="min-w-0">
							<a dir="auto" className="row-link font-semibold" href={`/people/${reviewer.personId}`}>
								{nameOf(t, reviewer)}
							</a>
							<p className="muted">{t(`reviews.rules.${reviewer.rule}`)}</p>
							<p className="mt-1">
								<Tag tone={reviewer.answer === "approved" ? "green" : reviewer.answer ? "bloom" : undefined}>
									{stateOf(reviewer)}
								</Tag>
							</p>
							{isOpen && reviewer.versionSeen !== null && reviewer.versionSeen < version && (
								<p className="muted">{t("reviews.sawVersion")}</p>
							)}
							{reviewer.note && (
								<p dir="auto" className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">
									{reviewer.note}
								</p>
							)}
						</div>
					</li>
				))}
			</ul>
		</Section>
	);
}
