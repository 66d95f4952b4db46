import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { canChange, canDiscard, canPublish, canRetire } from "@/lib/practices/policy";
import type { PracticePage } from "@/lib/practices/practice-page";
import { missingFrom } from "@/lib/practices/schema";
import { discardAction, publishAction, retireAction } from "./actions";

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
			{edit}
			{end}
		</div>
	);
	if (!canPublish(viewer, practice).allowed) return care;
	return (
		<Panel>
			<Publication practice={practice} />
			{care && <div className="mt-4">{care}</div>}
		</Panel>
	);
}

function Publication({ practice }: Props) {
	const { t } = requestContext();
	const missing = missingFrom(practice);
	if (missing.length > 0) {
		const fields = missing.map((field) => t(`practices.fields.${field}`).toLowerCase()).join(", ");
		return <p>{t("practices.notComplete", { fields })}</p>;
	}
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
			<ActionForm action={retireAction}>
				<input type="hidden" name="slug" value={practice.slug} />
				<SubmitButton look="danger">{t("practices.retire")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
