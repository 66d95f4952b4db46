import { headers } from "next/headers";
import { Refusal } from "@/components/shell/refusal";
import { translator } from "@/lib/i18n/translator";
import { negotiateLocale } from "./_web/locale";

/** Every page carries what this draws, in case: it stays small. */
export default async function NotFound() {
	const t = translator(negotiateLocale((await headers()).get("accept-language")));
	return (
		<main className="content mx-auto">
			<Refusal
				title={t("shell.notFoundTitle")}
				lede={t("shell.notFoundPlainText")}
				home={{ href: "/sign-in", label: t("shell.goHome") }}
			/>
		</main>
	);
}
