import { attachment } from "@/app/_web/attachment";
import { requireEmployee } from "@/app/_web/session";
import { NotFound } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { photoOf } from "@/lib/speakers/photos";

/** The portrait a speaker has sent in, for those who prepare the meetup. */
export async function GET(_: Request, { params }: RouteContext<"/speakers/[id]/photo">): Promise<Response> {
	const viewer = await requireEmployee();
	try {
		return attachment(await photoOf(viewer, (await params).id));
	} catch (problem) {
		if (!(problem instanceof NotFound)) throw problem;
		return new Response(translator(viewer.locale)("shell.notFoundTitle"), { status: 404 });
	}
}
