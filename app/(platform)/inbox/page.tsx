import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { ButtonLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { inboxPage } from "@/lib/notifications/queries";
import { isEmployee } from "@/lib/viewer";
import { markAllReadAction } from "./actions";
import { ItemRow } from "./item-row";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("inbox.title"));

export default pageWithStatus(async function InboxPage({ searchParams }: PageProps<"/inbox">) {
	const { viewer, t } = await requireViewer();
	const { after } = await searchParams;
	const { rows, next } = await inboxPage(viewer, { after: typeof after === "string" ? after : undefined });
	const list = (items: typeof rows) => (
		<ul className="rows">
			{items.map((item) => (
				<ItemRow key={item.id} item={item} />
			))}
		</ul>
	);
	const unread = rows.filter((item) => !item.readAt);
	const read = rows.filter((item) => item.readAt);
	return (
		<div className="max-w-[760px]">
			<PageHead
				title={t("inbox.title")}
				lede={t("inbox.lede")}
				action={
					viewer.unread > 0 && (
						<ActionForm action={markAllReadAction}>
							<SubmitButton look="quiet">{t("inbox.markAllRead")}</SubmitButton>
						</ActionForm>
					)
				}
			/>
			{rows.length === 0 && (
				<EmptyState
					title={t("inbox.empty")}
					action={isEmployee(viewer) && <ButtonLink href="/communities">{t("inbox.findCommunities")}</ButtonLink>}
				>
					{t("inbox.emptyHint")}
				</EmptyState>
			)}
			{unread.length > 0 && <Section title={t("inbox.unread")}>{list(unread)}</Section>}
			{read.length > 0 && <Section title={t("inbox.earlier")}>{list(read)}</Section>}
			<MoreLink href={next && `/inbox?after=${next}`} label={t("inbox.older")} />
		</div>
	);
});
