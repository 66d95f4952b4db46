import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import type { PracticePage } from "@/lib/practices/page-queries";
import { canPublish, canRetire } from "@/lib/practices/policy";
import { missingFrom } from "@/lib/practices/schema";
import type { Viewer } from "@/lib/viewer";
import { publishAction, retireAction } from "./actions";

/** For those who keep the card: publish it, retire it. Nothing for its readers. */
export function CarePanel({ practice, viewer, t }: { practice: PracticePage; viewer: Viewer; t: Translate }) {
	const slug = <input type="hidden" name="slug" value={practice.slug} />;
	const summary = t("shell.formProblems");
	if (canPublish(viewer, practice).allowed) {
		const missing = missingFrom(practice);
		return (
			<Panel>
				{missing.length > 0 ? (
					<p>
						{t("practices.notComplete", {
							fields: missing.map((field) => t(`practices.fields.${field}`).toLowerCase()).join(", "),
						})}
					</p>
				) : (
					<ActionForm action={publishAction} summary={summary}>
						{slug}
						<div className="action-bar">
							<SubmitButton wide>
								{t(practice.status === "retired" ? "practices.publishAgain" : "practices.publish")}
							</SubmitButton>
						</div>
						<p className="muted mt-2.5">{t("practices.publishHint")}</p>
					</ActionForm>
				)}
			</Panel>
		);
	}
	if (!canRetire(viewer, practice).allowed) return null;
	return (
		<div>
			<Dialog
				id="retire"
				title={t("practices.retireTitle")}
				opener={t("practices.retire")}
				openerLook="plain"
				close={t("shell.cancel")}
			>
				<p className="mb-4 text-ink-2">{t("practices.retireText")}</p>
				<ActionForm action={retireAction} summary={summary}>
					{slug}
					<SubmitButton look="danger">{t("practices.retire")}</SubmitButton>
				</ActionForm>
			</Dialog>
		</div>
	);
}
