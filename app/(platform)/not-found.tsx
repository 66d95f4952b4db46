import { ButtonLink, buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { translator } from "@/lib/i18n/translator";
import { requireViewer } from "../_web/session";

export default async function NotFoundPage() {
	const t = translator((await requireViewer()).locale);
	return (
		<>
			<PageHead title={t("shell.notFoundTitle")} lede={t("shell.notFoundText")} />
			<search>
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
			<p className="mt-6">
				<ButtonLink href="/" look="quiet">
					{t("shell.goHome")}
				</ButtonLink>
			</p>
		</>
	);
}
