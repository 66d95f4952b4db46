import { requestContext } from "@/components/request-context";
import { ImportProgress } from "@/components/ui/import-progress";
import type { ImportPage } from "@/lib/imports/queries";
import { resumeAction } from "./actions";

export function Progress({ file }: { file: ImportPage }) {
	const { t } = requestContext();
	const { stepDone, stepTotal } = file;
	// The last tenth is the comparison, which does not count rows.
	const percent = stepTotal > 0 ? Math.floor((90 * stepDone) / stepTotal) : 0;
	return (
		<ImportProgress
			importId={file.id}
			title={t(file.state === "applying" ? "imports.page.applying" : "imports.page.reading")}
			line={t("imports.page.progress", { percent })}
			meter={{ value: percent, of: 100 }}
			hint={t("imports.page.progressHint")}
			action={resumeAction}
			stuck={{
				title: t("imports.page.stuck"),
				hint: t("imports.page.stuckHint"),
				button: t("imports.page.resume"),
			}}
		/>
	);
}
