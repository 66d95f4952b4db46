import type { Metadata } from "next";
import { visitorRequest } from "@/app/_web/visitor-request";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mailsOffOf } from "@/lib/mail-kinds";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await visitorRequest()).t("mail.off.title") };
}

/** Opened from a mail, without signing in. The button turns the mails off, not opening the page. */
export default async function MailsOffPage({ searchParams }: PageProps<"/mails/off">) {
	const { link, done } = await searchParams;
	const { t } = await visitorRequest();
	const off = typeof link === "string" ? mailsOffOf(link) : undefined;
	return (
		<>
			<div>
				<h1>{t("mail.off.title")}</h1>
				<p className="lede mt-3">
					{off
						? t(done ? "mail.off.done" : "mail.off.text", { kind: t(`telling.kinds.${off.kind}`) })
						: t("mail.off.incomplete")}
				</p>
			</div>
			{off && !done && (
				<form method="post" action={`/api/mails/off?${new URLSearchParams({ link: String(link), page: "1" })}`}>
					<SubmitButton wide>{t("mail.off.button")}</SubmitButton>
				</form>
			)}
			<p>
				<ButtonLink href="/people/me/notifications">{t("mail.off.choose")}</ButtonLink>
			</p>
		</>
	);
}
