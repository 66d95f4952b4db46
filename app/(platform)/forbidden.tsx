import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { translator } from "@/lib/i18n/translator";
import { isEmployee } from "@/lib/viewer";
import { requireViewer } from "../_web/session";

export default async function ForbiddenPage() {
	const viewer = await requireViewer();
	const t = translator(viewer.locale);
	const employed = isEmployee(viewer);
	return (
		<>
			<PageHead
				title={t("shell.forbiddenTitle")}
				lede={t(employed ? "shell.forbiddenText" : "refusals.employees_only")}
			/>
			<p className="flex flex-wrap gap-3">
				{employed && <ButtonLink href="/people">{t("shell.forbiddenAction")}</ButtonLink>}
				<ButtonLink href="/" look="quiet">
					{t("shell.goHome")}
				</ButtonLink>
			</p>
		</>
	);
}
