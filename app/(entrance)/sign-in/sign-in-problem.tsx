import { visitorContext } from "@/components/request-context";
import { Notice } from "@/components/ui/page";
import type { MessageKey } from "@/lib/i18n/translator";

/** Our error codes and those of next-auth. */
const PROBLEMS: Record<string, MessageKey> = {
	sign_in_unknown: "refusals.sign_in_unknown",
	sign_in_unverified: "refusals.sign_in_unverified",
	sign_in_suspended: "refusals.sign_in_suspended",
	sign_in_left: "refusals.sign_in_left",
	unavailable: "shell.unavailableTitle",
	too_many_attempts: "refusals.too_many_attempts",
	Verification: "signIn.errors.link",
	EmailSignin: "validation.email",
	OAuthSignin: "signIn.errors.provider",
	OAuthCallback: "signIn.errors.provider",
	Callback: "signIn.errors.provider",
	Configuration: "signIn.errors.configuration",
};

/** Why the sign-in failed, and who can help. */
export function SignInProblem({ code, contact }: { code: string; contact: string }) {
	const { t } = visitorContext();
	const known = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
	return (
		<div role="alert">
			<Notice tone="danger">
				<div className="grid gap-1">
					<p className="font-semibold">{t(known ?? "signIn.errors.refused")}</p>
					<p>{contact ? t("signIn.whoCanHelp", { contact }) : t("signIn.whoCanHelpUnknown")}</p>
				</div>
			</Notice>
		</div>
	);
}
