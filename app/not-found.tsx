import { headers } from "next/headers";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { translator } from "@/lib/i18n/translator";
import { negotiateLocale } from "./_web/locale";

/** Every page carries what this draws, in case: it stays small. */
export default async function NotFound() {
	const t = translator(negotiateLocale((await headers()).get("accept-language")));
	return (
		<main className="content mx-auto">
			<PageHead title={t("shell.notFoundTitle")} lede={t("shell.notFoundPlainText")} />
			<ButtonLink href="/sign-in">{t("shell.goHome")}</ButtonLink>
		</main>
	);
}
