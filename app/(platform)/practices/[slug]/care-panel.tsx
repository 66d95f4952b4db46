import { Completeness } from "@/components/practices/completeness";
import { fieldLabel } from "@/components/practices/template-texts";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { cardOf } from "@/lib/practices/card";
import { canChange, canConfirm, canDiscard, canPublish, canRetire } from "@/lib/practices/policy";
import type { PracticePage } from "@/lib/practices/practice-page";
import { missingFrom } from "@/lib/practices/schema";
import { canAskReview } from "@/lib/reviews/policy";
import { confirmAction, discardAction, publishAction, retireAction } from "./actions";
import { askForReviewAction } from "./reviews/actions";

interface Props {
	practice: PracticePage;
}

/** For owners of the practice: edit, publish, discard or retire it. Draws nothing for others. */
export function CarePanel({ practice }: Props) {
	const { viewer, t } = requestContext();
	const edit = canChange(viewer, practice).allowed && (
		<ButtonLink href={`/practices/${practice.slug}/edit`} look="quiet">
			{t("practices.edit")}
		</ButtonLink>
	);
	const end = canDiscard(viewer, practice).allowed ? (
		<Discarding practice={practice} />
	) : (
		canRetire(viewer, practice).allowed && <Retirement practice={practice} />
	);
	const care = (edit || end) && (
		<div className="flex flex-wrap items-center gap-5">
			{canConfirm(viewer, practice).allowed && <StillTrue practice={practice} />}
			{edit}
			{end}
		</div>
	);
	if (canAskReview(viewer, practice).allowed)
		return (
			<Panel>
				<ReviewFirst practice={practice} />
				<div className="mt-4">
					<Completeness card={cardOf(practice)} />
				</div>
				{care && <div className="mt-4">{care}</div>}
			</Panel>
		);
	if (practice.status === "in_review")
		return (
			<Panel>
				<p>
					<a className="text-link" href={`/practices/${practice.slug}/reviews`}>
						{t("reviews.open")}
					</a>
				</p>
				{care && <div className="mt-4">{care}</div>}
			</Panel>
		);
	if (!canPublish(viewer, practice).allowed) return care;
	return (
		<Panel>
			<Publication practice={practice} />
			<div className="mt-4">
				<Completeness card={cardOf(practice)} />
			</div>
			{care && <div className="mt-4">{care}</div>}
		</Panel>
	);
}

/** What is missing before others may read it. */
function Missing({ practice }: Props) {
	const { t } = requestContext();
	const fields = missingFrom(practice).map((field) => fieldLabel(t, practice.template, field).toLowerCase());
	return <p>{t("practices.notComplete", { fields: fields.join(", ") })}</p>;
}

/** In a community that reviews practices, a draft is sent to colleagues. */
function ReviewFirst({ practice }: Props) {
	const { t } = requestContext();
	if (missingFrom(practice).length > 0) return <Missing practice={practice} />;
	return (
		<ActionForm action={askForReviewAction} className="grid gap-2.5">
			<input type="hidden" name="slug" value={practice.slug} />
			<div className="action-bar">
				<SubmitButton wide>{t("reviews.send")}</SubmitButton>
			</div>
			<p className="muted">{t("reviews.sendHint", { count: practice.practiceReviewers })}</p>
		</ActionForm>
	);
}

function Publication({ practice }: Props) {
	const { t } = requestContext();
	if (missingFrom(practice).length > 0) return <Missing practice={practice} />;
	return (
		<ActionForm action={publishAction} className="grid gap-2.5">
			<input type="hidden" name="slug" value={practice.slug} />
			<div className="action-bar">
				<SubmitButton wide>
					{t(practice.status === "retired" ? "practices.publishAgain" : "practices.publish")}
				</SubmitButton>
			</div>
			<p className="muted">{t("practices.publishHint")}</p>
		</ActionForm>
	);
}

/** No confirmation: the notice offers to undo it. */
function Discarding({ practice }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm action={discardAction}>
			<input type="hidden" name="slug" value={practice.slug} />
			<SubmitButton look="plain">{t("practices.discard")}</SubmitButton>
		</ActionForm>
	);
}

function Retirement({ practice }: Props) {
	const { t } = requestContext();
	return (
		<Dialog
			id="retire"
			title={t("practices.retireTitle")}
			opener={t("practices.retire")}
			openerLook="plain"
			close={t("shell.cancel")}
		>
			<p className="mb-4 text-ink-2">{t("practices.retireText")}</p>
			<ActionForm action={retireAction} draft="retire" className="grid gap-4">
				<input type="hidden" name="slug" value={practice.slug} />
				<TextArea
					name="reason"
					label={t("practiceLife.retire.reason")}
					hint={t("practiceLife.retire.reasonHint")}
					rows={3}
					maxLength={500}
				/>
				<TextField
					name="instead"
					label={t("practiceLife.retire.instead")}
					hint={t("practiceLife.retire.insteadHint")}
					maxLength={300}
				/>
				<SubmitButton look="danger">{t("practices.retire")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}

/** One click says that the practice still holds; a word for readers may go with it. */
function StillTrue({ practice }: Props) {
	const { t } = requestContext();
	return (
		<Dialog
			id="still-true"
			title={t("practiceLife.stillTrue.title")}
			opener={t("practiceLife.stillTrue.button")}
			close={t("shell.cancel")}
		>
			<p className="mb-4 text-ink-2">{t("practiceLife.stillTrue.text")}</p>
			<ActionForm action={confirmAction} draft="still-true" className="grid gap-4">
				<input type="hidden" name="slug" value={practice.slug} />
				<TextField
					name="note"
					label={t("practiceLife.stillTrue.note")}
					hint={t("practiceLife.stillTrue.noteHint")}
					maxLength={300}
				/>
				<SubmitButton>{t("practiceLife.stillTrue.button")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
