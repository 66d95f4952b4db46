import { attachment } from "@/app/_web/attachment";
import { fileResponse } from "@/app/_web/file-response";
import { now } from "@/lib/clock";
import { slidesByLink } from "@/lib/speakers/links";

/** A speaker's own slides. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/speaker/[token]/slides">) => {
	return attachment(await slidesByLink((await params).token, now()));
}, "speakers.page.goneTitle");
