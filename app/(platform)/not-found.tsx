import { Refusal } from "@/components/shell/refusal";
import { translator } from "@/lib/i18n/translator";
import { isEmployee } from "@/lib/viewer";
import { requireViewer } from "../_web/session";

/** Every page carries what this draws, in case: it stays small. */
export default async function NotFoundPage() {
	const viewer = await requireViewer();
	const t = translator(viewer.locale);
	const searches = isEmployee(viewer);
	return (
		<Refusal
			title={t("shell.notFoundTitle")}
			lede={t(searches ? "shell.notFoundText" : "shell.notFoundPlainText")}
			search={searches ? { label: t("shell.search"), button: t("shell.searchButton") } : undefined}
			home={{ href: "/", label: t("shell.goHome") }}
		/>
	);
}
