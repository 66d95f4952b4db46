import { headers } from "next/headers";
import type { ReactNode } from "react";
import type { OfferedDraft } from "@/components/ui/draft-answers";
import { DraftsOfPage } from "@/components/ui/drafts";
import { fullInstant } from "@/lib/clock";
import { formDraftsAt, type LiveFormDraft } from "@/lib/drafts/queries";
import { type Translate, translator } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/viewer";
import { discardDraftAction } from "./draft-actions";
import { currentViewer } from "./session";

/** A draft as the forms of a page take it. */
export const offeredDraft = (
	{ id, key, revision, fields, savedAt }: LiveFormDraft,
	viewer: Viewer,
	t: Translate,
): OfferedDraft => ({
	id,
	key,
	revision,
	values: fields,
	line: t("drafts.here.since", { when: fullInstant(savedAt, viewer) }),
});

/** Offers the forms of a page the viewer's drafts of them. Outside of an account nothing is kept. */
export async function withDrafts(children: ReactNode): Promise<ReactNode> {
	// Before the queries: Next refuses it once the visitor has closed the connection.
	const asked = await headers();
	const viewer = await currentViewer();
	if (!viewer) return children;
	const t = translator(viewer.locale);
	const [path = "/"] = (asked.get("x-dandelion-path") ?? "/").split("?");
	const drafts = await formDraftsAt(viewer, path);
	return (
		<DraftsOfPage
			owner={viewer.personId}
			offered={drafts.map((draft) => offeredDraft(draft, viewer, t))}
			discard={discardDraftAction}
			texts={{
				inTab: t("drafts.here.inTab"),
				anew: t("drafts.here.anew"),
				saved: t("drafts.here.saved"),
				inTabOnly: t("drafts.here.inTabOnly"),
				notSaved: t("drafts.here.notSaved"),
				elsewhere: t("drafts.here.elsewhere"),
				useOther: t("drafts.here.useOther"),
				keepThis: t("drafts.here.keepThis"),
				sent: t("drafts.here.sent"),
				discarded: t("drafts.here.discarded"),
			}}
		>
			{children}
		</DraftsOfPage>
	);
}
