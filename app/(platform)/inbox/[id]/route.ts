import { redirect } from "next/navigation";
import { fileResponse } from "@/app/_web/file-response";
import { setFlash } from "@/app/_web/flash";
import { requireViewer } from "@/app/_web/session";
import { NotFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { openItem } from "@/lib/notifications/inbox";

/** Marks an item as read and redirects to its page. A plain link, so that it works without JavaScript. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/inbox/[id]">): Promise<never> => {
	const { viewer, at } = await requireViewer();
	redirect(await placeOf(async () => openItem(viewer, idOf((await params).id), at)));
});

function idOf(id: string): string {
	if (!isId(id)) throw new NotFound();
	return id;
}

/** Back to the inbox with a notice, when the item is gone. */
async function placeOf(open: () => Promise<string>): Promise<string> {
	try {
		return await open();
	} catch (problem) {
		if (!(problem instanceof NotFound)) throw problem;
		await setFlash({ key: "inbox.gone" });
		return "/inbox";
	}
}
