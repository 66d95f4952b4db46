import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { Meter } from "@/components/ui/meter";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportPage } from "@/lib/imports/queries";
import { resumeAction } from "./actions";

export function Progress({ file }: { file: ImportPage }) {
	const { t } = requestContext();
	const { stepDone, stepTotal } = file;
	// The last tenth is the comparison, which does not count rows.
	const percent = stepTotal > 0 ? Math.floor((90 * stepDone) / stepTotal) : 0;
	return (
		<div className="max-w-[640px]">
			<KeepFresh />
			<Panel title={t(file.state === "applying" ? "imports.page.applying" : "imports.page.reading")}>
				<p role="status" className="mb-2">
					{t("imports.page.progress", { percent })}
				</p>
				<Meter value={percent} of={100} />
				<p className="muted mt-3">{t("imports.page.progressHint")}</p>
			</Panel>
			<details className="mt-5">
				<summary className="cursor-pointer text-ink-2">{t("imports.page.stuck")}</summary>
				<p className="muted mt-2 mb-3">{t("imports.page.stuckHint")}</p>
				<ActionForm action={resumeAction}>
					<input type="hidden" name="importId" value={file.id} />
					<SubmitButton look="quiet" small>
						{t("imports.page.resume")}
					</SubmitButton>
				</ActionForm>
			</details>
		</div>
	);
}
