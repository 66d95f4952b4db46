import { ButtonLink, buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { translator } from "@/lib/i18n/translator";
import { isEmployee } from "@/lib/viewer";
import { requireViewer } from "../_web/session";

export default async function NotFoundPage() {
	const viewer = await requireViewer();
	const t = translator(viewer.locale);
	const searches = isEmployee(viewer);
	return (
		<>
			<PageHead
				title={t("shell.notFoundTitle")}
				lede={t(searches ? "shell.notFoundText" : "shell.notFoundPlainText")}
			/>
			{searches && (
				<search className="mb-6 block">
					<form action="/search" className="flex max-w-md gap-2">
						<input
							className="input"
							type="search"
							name="q"
							aria-label={t("shell.search")}
							placeholder={t("shell.search")}
						/>
						<button type="submit" className={buttonClass({})}>
							{t("shell.searchButton")}
						</button>
					</form>
				</search>
			)}
			<ButtonLink href="/" look="quiet">
				{t("shell.goHome")}
			</ButtonLink>
		</>
	);
}
