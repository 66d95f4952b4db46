import type { Metadata } from "next";
import { visitorRequest } from "@/app/_web/visitor-request";
import { PageHead } from "@/components/ui/page";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await visitorRequest()).t("speakers.page.withdrawnTitle") };
}

/** Shown after a withdrawal, when the link is no longer valid. */
export default async function WithdrawnPage() {
	const { t } = await visitorRequest();
	return <PageHead title={t("speakers.page.withdrawnTitle")} lede={t("speakers.page.withdrawnText")} />;
}
