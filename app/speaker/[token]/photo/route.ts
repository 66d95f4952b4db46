import { attachment } from "@/app/_web/attachment";
import { fileResponse } from "@/app/_web/file-response";
import { now } from "@/lib/clock";
import { photoByLink } from "@/lib/speakers/photos";

/** A speaker's own photo. */
export const GET = fileResponse(async (_, { params }: RouteContext<"/speaker/[token]/photo">) => {
	return attachment(await photoByLink((await params).token, now()));
}, "speakers.page.goneTitle");
