import { visitorLocale } from "@/app/_web/entrance";
import { PageHead } from "@/components/ui/page";
import { translator } from "@/lib/i18n/translator";

export default async function SpeakerNotFound() {
	const t = translator(await visitorLocale());
	return <PageHead title={t("speakers.page.goneTitle")} lede={t("speakers.page.goneText")} />;
}
