import { pageTitle } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import type { MessageKey } from "@/lib/i18n/translator";

/** The title of a page about one meetup. `load` is the query of the page. */
export const editionTitle = (key: MessageKey, load: (id: string) => Promise<{ title: string }>) =>
	pageTitle(async ({ params }: { params: Promise<{ id: string }> }) => {
		const { title } = await load((await params).id);
		return `${(await requireViewer()).t(key)} · ${title}`;
	});
