import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportPage } from "@/lib/imports/queries";
import { approveAction, discardAction } from "./actions";

/** Buttons to apply an import or to discard it. */
export function Decision({ file }: { file: ImportPage }) {
	const { t } = requestContext();
	const { create = 0, change = 0 } = file.summary ?? {};
	return (
		<div className="grid gap-3">
			<div className="flex flex-wrap gap-3">
				{file.state === "previewed" && (
					<ActionForm action={approveAction}>
						<input type="hidden" name="importId" value={file.id} />
						<SubmitButton>{t("imports.page.apply")}</SubmitButton>
					</ActionForm>
				)}
				<Dialog
					id="discard"
					title={t("imports.page.discard")}
					opener={t("imports.page.discard")}
					close={t("shell.cancel")}
				>
					<p className="mb-4">{t("imports.page.discardHint")}</p>
					<ActionForm action={discardAction}>
						<input type="hidden" name="importId" value={file.id} />
						<SubmitButton look="danger">{t("imports.page.discard")}</SubmitButton>
					</ActionForm>
				</Dialog>
			</div>
			{file.state === "previewed" && (
				<p className="muted max-w-[68ch]">
					{create + change === 0 ? t("imports.page.nothingToApply") : t("imports.page.applyHint", { create, change })}
				</p>
			)}
		</div>
	);
}
