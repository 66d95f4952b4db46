import { requireViewer } from "@/app/_web/session";
import { PageHead } from "@/components/ui/page";
import { translator } from "@/lib/i18n/translator";

export default async function HomePage() {
	const viewer = await requireViewer();
	const t = translator(viewer.locale);
	return <PageHead title={t("shell.home")} />;
}
