import { redirect } from "next/navigation";
import { setFlash } from "@/app/_web/flash";
import { requireViewer } from "@/app/_web/session";
import { NotFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { openItem } from "@/lib/notifications/inbox";

/** Marks an item read and goes where it leads; an ordinary link, so that it works without a script. */
export async function GET(_request: Request, { params }: RouteContext<"/inbox/[id]">) {
	const { viewer, at } = await requireViewer();
	redirect(await placeOf(async () => openItem(viewer, idOf((await params).id), at)));
}

function idOf(id: string): string {
	if (!isId(id)) throw new NotFound();
	return id;
}

/** Back to the inbox with a word, where the item is gone or no longer for this person. */
async function placeOf(open: () => Promise<string>): Promise<string> {
	try {
		return await open();
	} catch (problem) {
		if (!(problem instanceof NotFound)) throw problem;
		await setFlash({ key: "inbox.gone" });
		return "/inbox";
	}
}
