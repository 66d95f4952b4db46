import type { Metadata } from "next";
import { visitorLocale } from "@/app/_web/entrance";
import { PageHead } from "@/components/ui/page";
import { translator } from "@/lib/i18n/translator";

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator(await visitorLocale())("speakers.page.withdrawnTitle") };
}

/** The link of who has withdrawn opens nothing any more: they are thanked here. */
export default async function WithdrawnPage() {
	const t = translator(await visitorLocale());
	return <PageHead title={t("speakers.page.withdrawnTitle")} lede={t("speakers.page.withdrawnText")} />;
}
