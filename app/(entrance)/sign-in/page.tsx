import { redirect } from "next/navigation";
import { signInWays } from "@/app/_web/auth";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { safePath } from "@/app/_web/safe-path";
import { currentViewer } from "@/app/_web/session";
import { visitorRequest } from "@/app/_web/visitor-request";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { demoCast } from "@/lib/people/demo";
import { readSettings } from "@/lib/settings";
import { mailLinkAction, providerAction } from "./actions";
import { DemoCast } from "./demo-cast";
import { SignInProblem } from "./sign-in-problem";

export const generateMetadata = pageTitle(async () => (await visitorRequest()).t("signIn.title"));

export default pageWithStatus(async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
	const query = await searchParams;
	const next = safePath(query.next ?? query.callbackUrl);
	if ((await currentViewer()) && !query.error) redirect(next);
	const { t } = await visitorRequest();
	const ways = signInWays();
	const mailIsSecond = ways.providers.length > 0 || ways.demo;
	const [cast, settings] = await Promise.all([demoCast(), readSettings()]);
	return (
		<>
			<h1>{t("signIn.title")}</h1>
			{typeof query.error === "string" && <SignInProblem code={query.error} contact={settings.helpContact} />}
			{ways.providers.map(({ id, name }) => (
				<form key={id} action={providerAction}>
					<input type="hidden" name="next" value={next} />
					<input type="hidden" name="provider" value={id} />
					<SubmitButton wide>
						{t("signIn.withProvider", { name })}
						<Icon name="arrow" />
					</SubmitButton>
				</form>
			))}
			{ways.demo && <DemoCast cast={cast} next={next} />}
			{mailIsSecond && ways.mail && (
				<p className="muted flex items-center gap-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
					{t("signIn.or")}
				</p>
			)}
			{ways.mail && (
				<ActionForm action={mailLinkAction} className="grid gap-3" label={t("signIn.mailTitle")}>
					<input type="hidden" name="next" value={next} />
					<TextField name="email" type="email" label={t("signIn.email")} autoComplete="email" required />
					<SubmitButton wide look={mailIsSecond ? "quiet" : "main"}>
						<Icon name="mail" />
						{t("signIn.sendLink")}
					</SubmitButton>
				</ActionForm>
			)}
			{ways.providers.length === 0 && !ways.mail && (
				<Notice tone="bloom">
					<div>
						<p className="font-semibold">{t("signIn.noWay")}</p>
						<p>{t("signIn.noWayText")}</p>
					</div>
				</Notice>
			)}
		</>
	);
});
