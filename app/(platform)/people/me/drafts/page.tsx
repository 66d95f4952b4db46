import { discardDraftAction } from "@/app/_web/draft-actions";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { EmptyState, PageHead } from "@/components/ui/page";
import { RelativeTime } from "@/components/ui/time";
import { ownFormDrafts } from "@/lib/drafts/queries";
import { longestText } from "@/lib/drafts/typed-text";
import { fullName } from "@/lib/text";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("drafts.title"));

export default pageWithStatus(async function DraftsPage() {
	const { viewer, t } = await requireViewer();
	const drafts = await ownFormDrafts(viewer);
	return (
		<div className="max-w-[760px]">
			<PageHead
				crumbs={[{ label: fullName(viewer), href: `/people/${viewer.personId}` }]}
				title={t("drafts.title")}
				lede={t("drafts.lede")}
			/>
			{drafts.length === 0 ? (
				<EmptyState title={t("drafts.none")}>{t("drafts.noneText")}</EmptyState>
			) : (
				<ul className="rows">
					{drafts.map((draft) => (
						<DraftRow key={draft.id} draft={draft} />
					))}
				</ul>
			)}
		</div>
	);
});

function DraftRow({ draft }: { draft: Awaited<ReturnType<typeof ownFormDrafts>>[number] }) {
	const { t } = requestContext();
	const title = draft.title || t("drafts.untitled");
	const text = longestText(draft.fields);
	return (
		<li>
			<div className="row bare">
				<div className="min-w-0">
					<p>
						<a dir="auto" className="row-link font-semibold" href={draft.address}>
							{title}
						</a>
					</p>
					<p className="muted">
						{t("drafts.savedAt")} <RelativeTime instant={draft.savedAt} />
					</p>
					{text && (
						<details className="mt-1.5">
							<summary className="cursor-pointer text-ink-2">
								<span className="sr-only">{t("drafts.wholeText")} </span>
								<span className="line-clamp-2 inline-block max-w-full align-top break-words" dir="auto">
									{text.slice(0, 240)}
								</span>
							</summary>
							<p className="mt-2 whitespace-pre-wrap break-words" dir="auto">
								{text}
							</p>
						</details>
					)}
				</div>
				<div className="aside flex gap-2">
					<a
						className={buttonClass({ look: "quiet", small: true })}
						href={draft.address}
						aria-label={t("drafts.openThis", { title })}
					>
						{t("drafts.open")}
					</a>
					<form action={discardDraftAction}>
						<input type="hidden" name="id" value={draft.id} />
						<button
							type="submit"
							className={buttonClass({ look: "plain", small: true })}
							aria-label={t("drafts.discardThis", { title })}
						>
							{t("drafts.discard")}
						</button>
					</form>
				</div>
			</div>
		</li>
	);
}
