import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { visitorRequest } from "@/app/_web/visitor-request";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/page";
import { env } from "@/lib/env";
import { readSettings } from "@/lib/settings";

export const generateMetadata = pageTitle(async () => (await visitorRequest()).t("signIn.checkMail.title"));

export default pageWithStatus(async function CheckMailPage() {
	const { t } = await visitorRequest();
	const { helpContact } = await readSettings();
	return (
		<>
			<div>
				<h1>{t("signIn.checkMail.title")}</h1>
				<p className="lede mt-3">{t("signIn.checkMail.text")}</p>
			</div>
			{env().DANDELION_DEMO && (
				<Notice tone="bloom">
					<Icon name="info" />
					<p>{t("signIn.checkMail.demo")}</p>
				</Notice>
			)}
			<div className="grid gap-1">
				<h2>{t("signIn.checkMail.nothing")}</h2>
				<p>{t("signIn.checkMail.nothingText")}</p>
				<p>{helpContact ? t("signIn.whoCanHelp", { contact: helpContact }) : t("signIn.whoCanHelpUnknown")}</p>
			</div>
			<p>
				<ButtonLink href="/sign-in" look="quiet">
					{t("signIn.checkMail.again")}
				</ButtonLink>
			</p>
		</>
	);
});
