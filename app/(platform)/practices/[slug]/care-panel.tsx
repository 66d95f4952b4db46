import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import type { PracticePage } from "@/lib/practices/page-queries";
import { canChange, canDiscard, canPublish, canRetire } from "@/lib/practices/policy";
import { missingFrom } from "@/lib/practices/schema";
import type { Viewer } from "@/lib/viewer";
import { discardAction, publishAction, retireAction } from "./actions";

interface Props {
	practice: PracticePage;
	viewer: Viewer;
	t: Translate;
}

/** For those who keep the card: edit it, publish it, discard or retire it. Nothing for its readers. */
export function CarePanel({ practice, viewer, t }: Props) {
	const edit = canChange(viewer, practice).allowed && (
		<ButtonLink href={`/practices/${practice.slug}/edit`} look="quiet">
			{t("practices.edit")}
		</ButtonLink>
	);
	const end = canDiscard(viewer, practice).allowed ? (
		<Discarding practice={practice} t={t} />
	) : (
		canRetire(viewer, practice).allowed && <Retirement practice={practice} t={t} />
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
			<Publication practice={practice} t={t} />
			{care && <div className="mt-4">{care}</div>}
		</Panel>
	);
}

function Publication({ practice, t }: Omit<Props, "viewer">) {
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

/** No question first: the message that says it is done offers to take it back. */
function Discarding({ practice, t }: Omit<Props, "viewer">) {
	return (
		<ActionForm action={discardAction}>
			<input type="hidden" name="slug" value={practice.slug} />
			<SubmitButton look="plain">{t("practices.discard")}</SubmitButton>
		</ActionForm>
	);
}

function Retirement({ practice, t }: Omit<Props, "viewer">) {
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
