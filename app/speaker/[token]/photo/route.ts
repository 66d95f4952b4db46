import { attachment } from "@/app/_web/attachment";
import { visitorLocale } from "@/app/_web/entrance";
import { now } from "@/lib/clock";
import { NotFound } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { photoByLink } from "@/lib/speakers/photos";

/** The portrait a speaker has sent in, back to themselves. */
export async function GET(_: Request, { params }: RouteContext<"/speaker/[token]/photo">): Promise<Response> {
	try {
		return attachment(await photoByLink((await params).token, now()));
	} catch (problem) {
		if (!(problem instanceof NotFound)) throw problem;
		return new Response(translator(await visitorLocale())("speakers.page.goneTitle"), { status: 404 });
	}
}
