import { attachment } from "@/app/_web/attachment";
import { requireEmployee } from "@/app/_web/session";
import { NotFound } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { slidesOf } from "@/lib/speakers/queries";

/** The slides a speaker has sent in, for those who prepare the meetup. */
export async function GET(_: Request, { params }: RouteContext<"/speakers/[id]/slides">): Promise<Response> {
	const viewer = await requireEmployee();
	try {
		return attachment(await slidesOf(viewer, (await params).id));
	} catch (problem) {
		if (!(problem instanceof NotFound)) throw problem;
		return new Response(translator(viewer.locale)("shell.notFoundTitle"), { status: 404 });
	}
}
