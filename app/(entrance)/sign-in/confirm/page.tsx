import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { safePath } from "@/app/_web/safe-path";
import { visitorRequest } from "@/app/_web/visitor-request";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";

export const generateMetadata = pageTitle(async () => (await visitorRequest()).t("signIn.confirm.title"));

/** Opened from a sign-in mail. The link is used by the button, not by opening the page. */
export default pageWithStatus(async function ConfirmPage({ searchParams }: PageProps<"/sign-in/confirm">) {
	const { token, email, callbackUrl } = await searchParams;
	const { t } = await visitorRequest();
	if (typeof token !== "string" || typeof email !== "string") {
		return (
			<>
				<h1>{t("signIn.confirm.title")}</h1>
				<p className="lede">{t("signIn.confirm.incomplete")}</p>
				<p>
					<ButtonLink href="/sign-in">{t("signIn.title")}</ButtonLink>
				</p>
			</>
		);
	}
	const query = new URLSearchParams({ token, email, callbackUrl: safePath(callbackUrl) });
	return (
		<>
			<div>
				<h1>{t("signIn.confirm.title")}</h1>
				<p className="lede mt-3 [overflow-wrap:anywhere]">{t("signIn.confirm.text", { email })}</p>
			</div>
			<form method="post" action={`/api/auth/callback/email?${query}`}>
				<SubmitButton wide>{t("signIn.confirm.button")}</SubmitButton>
			</form>
			<p className="muted">{t("signIn.confirm.notYou")}</p>
		</>
	);
});
