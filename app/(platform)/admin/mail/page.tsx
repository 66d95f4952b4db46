import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, Notice, PageHead } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { RelativeTime } from "@/components/ui/time";
import { env } from "@/lib/env";
import { outgoingMails } from "@/lib/notifications/outgoing";
import { MAIL_STATES, type OutgoingFilters, outgoingFilters } from "@/lib/notifications/schema";
import { StateTag } from "./state-tag";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("admin.mail.title"));

function addressOf(filters: OutgoingFilters): string {
	const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
	return query.size > 0 ? `/admin/mail?${query}` : "/admin/mail";
}

export default pageWithStatus(async function MailPage({ searchParams }: PageProps<"/admin/mail">) {
	const { viewer, t } = await requireAdministrator();
	const filters = outgoingFilters.parse(await searchParams);
	const { rows, next } = await outgoingMails(viewer, filters);
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("shell.admin"), href: "/admin" }]}
				title={t("admin.mail.title")}
				lede={t("admin.mail.lede")}
			/>
			{!env().SMTP_URL && <Notice>{t("admin.mail.noServer")}</Notice>}
			<div className="my-5">
				<Chips
					label={t("admin.mail.filter")}
					chips={[
						{ href: addressOf({}), label: t("admin.mail.all"), current: !filters.state },
						...MAIL_STATES.map((state) => ({
							href: addressOf({ state }),
							label: t(`admin.mail.states.${state}`),
							current: filters.state === state,
						})),
					]}
				/>
			</div>
			{rows.length === 0 && filters.state && <EmptyState title={t("admin.mail.emptyState")} />}
			{rows.length === 0 && !filters.state && (
				<EmptyState title={t("admin.mail.empty")}>{t("admin.mail.emptyHint")}</EmptyState>
			)}
			{rows.length > 0 && (
				<ul className="rows">
					{rows.map((mail) => (
						<li key={mail.id}>
							<div className="row bare">
								<div className="min-w-0 [overflow-wrap:anywhere]">
									<a dir="auto" className="row-link font-semibold" href={`/admin/mail/${mail.id}`}>
										{mail.subject ?? t("admin.mail.noSubject")}
									</a>
									<p className="muted">{mail.toAddress}</p>
									{mail.problem && <p className="muted text-danger">{mail.problem}</p>}
								</div>
								<div className="aside md:grid md:justify-items-end md:gap-1">
									<StateTag state={mail.state} />
									<RelativeTime instant={mail.createdAt} />
								</div>
							</div>
						</li>
					))}
				</ul>
			)}
			<MoreLink href={next && addressOf({ ...filters, after: next })} label={t("admin.mail.older")} />
		</div>
	);
});
