import type { NextRequest } from "next/server";
import { clientAddress } from "@/app/_web/client-address";
import { fileResponse } from "@/app/_web/file-response";
import { sentFile } from "@/app/_web/sent-file";
import { requireEmployee } from "@/app/_web/session";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { fileAddress } from "@/lib/files/addresses";
import { keepAttachment, markdownOf } from "@/lib/files/attachments";
import { countUse } from "@/lib/limits";

/** Whether this site's own page asks: a form of another site brings the session's cookie along as well. */
function isOwnPage({ headers }: NextRequest): boolean {
	const site = headers.get("sec-fetch-site");
	if (site) return site === "same-origin";
	return headers.get("origin") === new URL(env().NEXTAUTH_URL).origin;
}

/** There is nothing to read without an id. */
export const GET = fileResponse(() => Promise.reject(new NotFound()));

/** Keeps a file for a text that is being written, and answers how the text names it. */
export const POST = fileResponse(async (request: NextRequest) => {
	const { viewer, at } = await requireEmployee();
	if (!isOwnPage(request)) return new Response(null, { status: 403 });
	await countUse("upload", { personId: viewer.personId, sender: await clientAddress() }, at);
	const form = await request.formData().catch(() => null);
	const file = form?.get("file");
	if (!(file instanceof File)) return new Response(null, { status: 400 });
	const kept = await keepAttachment(viewer, await sentFile(file), at);
	const { id, name, width, height, state } = kept;
	const address = fileAddress(id, at);
	return Response.json(
		{ id, name, width, height, state, address, markdown: markdownOf(kept) },
		{ headers: { "cache-control": "no-store" } },
	);
});
