import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { ActionForm } from "@/components/ui/form";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { fullInstant } from "@/lib/clock";
import { NotFound } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { outgoingMail } from "@/lib/notifications/outgoing";
import { retryMailAction } from "../actions";
import { StateTag } from "../state-tag";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("admin.mail.openMail"));

export default pageWithStatus(async function OneMailPage({ params }: PageProps<"/admin/mail/[id]">) {
	const { viewer, t } = await requireAdministrator();
	const { id } = await params;
	if (!isId(id)) throw new NotFound();
	const mail = await outgoingMail(viewer, id);
	const attachment = mail.attachment as { fileName: string; content: string } | null;
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("shell.admin"), href: "/admin" },
					{ label: t("admin.mail.title"), href: "/admin/mail" },
				]}
				title={mail.subject ?? t("admin.mail.noSubject")}
				action={
					(mail.state === "failed" || mail.state === "bounced") && (
						<ActionForm action={retryMailAction}>
							<input type="hidden" name="id" value={id} />
							<SubmitButton>{t("admin.mail.retry")}</SubmitButton>
						</ActionForm>
					)
				}
			/>
			<dl className="mb-6 grid gap-x-6 gap-y-2 [overflow-wrap:anywhere] md:grid-cols-[auto_minmax(0,1fr)]">
				<dt className="muted">{t("admin.mail.state")}</dt>
				<dd>
					<StateTag state={mail.state} />{" "}
					<span className="muted">{t("admin.mail.attempts", { count: mail.attempts })}</span>
				</dd>
				{(mail.state === "failed" || mail.state === "bounced") && (
					<dd className="md:col-start-2">{t(`admin.mail.${mail.state}Hint`)}</dd>
				)}
				<dt className="muted">{t("admin.mail.to")}</dt>
				<dd>{mail.toAddress}</dd>
				<dt className="muted">{t("admin.mail.written")}</dt>
				<dd>{fullInstant(mail.createdAt, viewer)}</dd>
				{mail.sentAt && (
					<>
						<dt className="muted">{t("admin.mail.sentAt")}</dt>
						<dd>{fullInstant(mail.sentAt, viewer)}</dd>
					</>
				)}
				{mail.problem && (
					<>
						<dt className="muted">{t("admin.mail.problem")}</dt>
						<dd className="text-danger">{mail.problem}</dd>
					</>
				)}
			</dl>
			{mail.text && mail.html ? (
				<>
					<Section title={t("admin.mail.preview")}>
						{/* The empty sandbox allows no scripts, forms or downloads. */}
						<iframe
							className="mt-4 h-[460px] w-full max-w-[680px] rounded-medium max-md:h-[620px] border border-line bg-white"
							title={t("admin.mail.preview")}
							sandbox=""
							srcDoc={mail.html}
						/>
					</Section>
					<Section title={t("admin.mail.plain")}>
						<pre dir="auto" className="mt-4 max-w-[72ch] overflow-x-auto text-small whitespace-pre-wrap">
							{mail.text}
						</pre>
					</Section>
				</>
			) : (
				<Notice>{t("admin.mail.confidential")}</Notice>
			)}
			{attachment && (
				<Section title={t("admin.mail.attachment")}>
					<details className="mt-4">
						<summary className="cursor-pointer font-semibold">{attachment.fileName}</summary>
						<pre className="mt-2 overflow-x-auto text-small">{attachment.content}</pre>
					</details>
				</Section>
			)}
		</>
	);
});
