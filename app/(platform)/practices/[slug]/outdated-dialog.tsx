import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { reportOutdatedAction } from "./actions";

/** Reports a problem with the practice to its contact. */
export function OutdatedDialog({ slug }: { slug: string }) {
	const { t } = requestContext();
	return (
		<Dialog
			id="doubt"
			title={t("practices.doubt.title")}
			opener={t("practices.doubt.opener")}
			openerLook="plain"
			close={t("shell.cancel")}
		>
			<p className="mb-4 text-ink-2">{t("practices.doubt.text")}</p>
			<ActionForm action={reportOutdatedAction} draft="outdated" className="grid gap-4">
				<input type="hidden" name="slug" value={slug} />
				<TextArea
					name="reason"
					label={t("practices.doubt.reason")}
					hint={t("practices.doubt.reasonHint")}
					rows={4}
					maxLength={500}
					required
				/>
				<SubmitButton>{t("practices.doubt.button")}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}
