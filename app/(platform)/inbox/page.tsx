import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { ButtonLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Chips } from "@/components/ui/tabs";
import { inboxPage } from "@/lib/notifications/queries";
import { isEmployee } from "@/lib/viewer";
import { markAllReadAction } from "./actions";
import { ItemRow } from "./item-row";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("inbox.title"));

export default pageWithStatus(async function InboxPage({ searchParams }: PageProps<"/inbox">) {
	const { viewer, t } = await requireViewer();
	const { after, show } = await searchParams;
	const unreadOnly = show === "unread";
	const { rows, next } = await inboxPage(viewer, {
		after: typeof after === "string" ? after : undefined,
		unreadOnly,
	});
	const here = unreadOnly ? "/inbox?show=unread" : "/inbox";
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
			<div className="mb-6 flex flex-wrap items-center justify-between gap-4">
				<Chips
					label={t("inbox.title")}
					chips={[
						{ href: "/inbox", label: t("inbox.filters.all"), current: !unreadOnly },
						{ href: "/inbox?show=unread", label: t("inbox.filters.unread"), current: unreadOnly },
					]}
				/>
				<a className="text-link" href="/people/me/notifications">
					{t("inbox.settings")}
				</a>
			</div>
			{rows.length === 0 && unreadOnly && (
				<EmptyState title={t("inbox.nothingUnread")}>{t("inbox.nothingUnreadHint")}</EmptyState>
			)}
			{rows.length === 0 && !unreadOnly && (
				<EmptyState
					title={t("inbox.empty")}
					action={isEmployee(viewer) && <ButtonLink href="/communities">{t("inbox.findCommunities")}</ButtonLink>}
				>
					{t("inbox.emptyHint")}
				</EmptyState>
			)}
			{unread.length > 0 && <Section title={t("inbox.unread")}>{list(unread)}</Section>}
			{read.length > 0 && <Section title={t("inbox.earlier")}>{list(read)}</Section>}
			<MoreLink href={next && `${here}${unreadOnly ? "&" : "?"}after=${next}`} label={t("inbox.older")} />
		</div>
	);
});
