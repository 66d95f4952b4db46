import type { NextRequest } from "next/server";
import { clientAddress } from "@/app/_web/client-address";
import { fileResponse } from "@/app/_web/file-response";
import { offeredDraft } from "@/app/_web/offered-drafts";
import { requireViewer } from "@/app/_web/session";
import type { DraftAnswer } from "@/components/ui/draft-answers";
import { saveFormDraft } from "@/lib/drafts/drafts";
import { formDraftEnding, formDraftOf } from "@/lib/drafts/queries";
import { formDraftId, formDraftInput } from "@/lib/drafts/schema";
import { countUse } from "@/lib/limits";

const answer = (body: DraftAnswer) => Response.json(body, { headers: { "cache-control": "no-store" } });

/** The present state of a draft that a tab has open. */
export const GET = fileResponse(async (request: NextRequest) => {
	const { viewer, t, at } = await requireViewer();
	await countUse("draft", { personId: viewer.personId, sender: await clientAddress() }, at);
	const { searchParams } = request.nextUrl;
	const state = await formDraftEnding(viewer, searchParams.get("id") ?? "");
	const draft = state === "live" && (await formDraftOf(viewer, searchParams.get("key") ?? ""));
	return answer(draft ? { state: "live", draft: offeredDraft(draft, viewer, t) } : { state });
});

/** Saves what is typed into a form, a few seconds after each pause. */
export const POST = fileResponse(async (request: NextRequest) => {
	const { viewer, t, at } = await requireViewer();
	await countUse("draft", { personId: viewer.personId, sender: await clientAddress() }, at);
	// A form of another site cannot send this content type.
	const isOurs = request.headers.get("content-type") === "application/json";
	const sent: unknown = isOurs ? await request.json().catch(() => null) : null;
	const input = formDraftInput.safeParse(sent);
	if (!input.success) return new Response(null, { status: formDraftId.safeParse(sent).success ? 413 : 400 });
	const saved = await saveFormDraft(viewer, input.data, at);
	if (saved.state !== "elsewhere") return answer(saved);
	return answer({ state: "elsewhere", draft: offeredDraft(saved.draft, viewer, t) });
});
