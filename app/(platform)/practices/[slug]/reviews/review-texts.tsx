import { fieldLabel } from "@/components/practices/template-texts";
import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { ButtonForm } from "@/components/ui/button-form";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { Template } from "@/lib/practices/templates";
import { canRemark, canWorkOnReview } from "@/lib/reviews/policy";
import type { ReviewPage, ShownRemark } from "@/lib/reviews/queries";
import { LONGEST_QUOTE, type ReviewedField } from "@/lib/reviews/schema";
import { remarkAction, settleRemarkAction } from "./actions";
import { TakeSelection } from "./take-selection";

function labelOf(t: Translate, template: Template, field: ReviewedField): string {
	return field === "title" || field === "summary" || field === "evidence"
		? t(`practices.fields.${field}`)
		: fieldLabel(t, template, field);
}

type ShownText = ReviewPage["texts"][number];

/** The text as it is written, with the comments on its passages. */
export function ReviewTexts({ page }: { page: ReviewPage }) {
	const { viewer, t } = requestContext();
	const { practice, texts, reviewers, current } = page;
	const comments = current !== null && canRemark(viewer, practice, reviewers).allowed;
	return texts.map((text) => (
		<section key={text.field} className="mt-8">
			<h2 className="mb-2">{labelOf(t, practice.template, text.field)}</h2>
			<MarkedText text={text} language={practice.language} />
			{text.remarks.length > 0 && (
				<ul className="rows mt-3">
					{text.remarks.map((one) => (
						<Remark key={one.id} page={page} remark={one} />
					))}
				</ul>
			)}
			{comments && <RemarkForm slug={practice.slug} field={text.field} />}
		</section>
	));
}

function MarkedText({ text: { field, pieces }, language }: { text: ShownText; language: string }) {
	return (
		<div id={`text-${field}`} lang={language} dir="auto" className="review-text">
			{pieces.map(({ text, remarkIds: [first] }, index) => {
				const key = `${index}`;
				return first ? (
					<a key={key} href={`#comment-${first}`}>
						<mark>{text}</mark>
					</a>
				) : (
					<span key={key}>{text}</span>
				);
			})}
		</div>
	);
}

function Remark({ page: { practice, current }, remark }: { page: ReviewPage; remark: ShownRemark }) {
	const { viewer, t } = requestContext();
	const isOpen = current !== null && remark.settledAt === null;
	const keeps = isOpen && canWorkOnReview(viewer, practice).allowed;
	const isOwn = isOpen && remark.authorId === viewer.personId;
	const button = (how: "accepted" | "declined" | "done", label: string, look: "quiet" | "plain") => (
		<ButtonForm action={settleRemarkAction} hidden={{ id: remark.id, how }} look={look} small>
			{label}
		</ButtonForm>
	);
	return (
		<li id={`comment-${remark.id}`} className="row">
			<Avatar person={remark} />
			<div className="min-w-0 [overflow-wrap:anywhere]">
				<p className="font-semibold">{nameOf(t, remark)}</p>
				<blockquote lang={practice.language} dir="auto" className="mt-1 border-s-2 border-line-strong ps-3 text-ink-2">
					{remark.quote}
				</blockquote>
				{isOpen && !remark.passage?.isSame && (
					<p className="muted mt-1">{t(remark.passage ? "reviews.changedSince" : "reviews.gone")}</p>
				)}
				{remark.body && (
					<p dir="auto" className="mt-2 whitespace-pre-wrap">
						{remark.body}
					</p>
				)}
				{remark.suggestion && (
					<p dir="auto" className="mt-2">
						<span className="muted block">{t("reviews.suggests")}</span>
						<ins lang={practice.language}>{remark.suggestion}</ins>
					</p>
				)}
				{remark.outcome && (
					<p className="muted mt-1">
						{t(`reviews.outcomes.${remark.outcome}`, {
							name: nameOf(t, {
								givenName: remark.settlerGivenName ?? "",
								familyName: remark.settlerFamilyName ?? "",
							}),
						})}
					</p>
				)}
				{(keeps || isOwn) && (
					<div className="mt-2 flex flex-wrap gap-3">
						{keeps && remark.suggestion && remark.passage?.isSame && button("accepted", t("reviews.accept"), "quiet")}
						{keeps && button("declined", t("reviews.decline"), "plain")}
						{button("done", t("reviews.done"), "plain")}
					</div>
				)}
			</div>
		</li>
	);
}

function RemarkForm({ slug, field }: { slug: string; field: ReviewedField }) {
	const { t } = requestContext();
	return (
		<details className="fold mt-3">
			<summary>
				<span className="fold-title">{t("reviews.comment")}</span>
			</summary>
			<div className="fold-body">
				<ActionForm action={remarkAction} draft={`comment ${field}`} className="grid gap-4">
					<input type="hidden" name="slug" value={slug} />
					<input type="hidden" name="field" value={field} />
					<TextArea
						name="quote"
						label={t("reviews.quote")}
						hint={t("reviews.quoteHint")}
						rows={2}
						maxLength={LONGEST_QUOTE}
						required
					/>
					<TakeSelection label={t("reviews.takeSelection")} from={`text-${field}`} />
					<TextArea name="body" label={t("reviews.body")} rows={3} maxLength={2000} />
					<TextArea
						name="suggestion"
						label={t("reviews.suggestion")}
						hint={t("reviews.suggestionHint")}
						rows={2}
						maxLength={2000}
					/>
					<SubmitButton look="quiet">{t("reviews.addComment")}</SubmitButton>
				</ActionForm>
			</div>
		</details>
	);
}
