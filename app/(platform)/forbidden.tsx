import { Refusal } from "@/components/shell/refusal";
import { translator } from "@/lib/i18n/translator";
import { isEmployee } from "@/lib/viewer";
import { requireViewer } from "../_web/session";

/** Every page carries what this draws, in case: it stays small. */
export default async function ForbiddenPage() {
	const viewer = await requireViewer();
	const t = translator(viewer.locale);
	const employed = isEmployee(viewer);
	return (
		<Refusal
			title={t("shell.forbiddenTitle")}
			lede={t(employed ? "shell.forbiddenText" : "refusals.employees_only")}
			help={employed ? { href: "/people", label: t("shell.forbiddenAction") } : undefined}
			home={{ href: "/", label: t("shell.goHome") }}
		/>
	);
}
