import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";

export interface SupportActions {
	supportAction: FormAction;
	withdrawSupportAction: FormAction;
}

interface Props {
	proposal: { id: string; title: string; isSupported: boolean };
	actions: SupportActions;
	small?: boolean;
	maySupport: boolean;
	mayWithdraw: boolean;
}

/** One click supports a proposal, another takes it back. */
export function SupportButton({ proposal, actions, small, maySupport, mayWithdraw }: Props) {
	const { t } = requestContext();
	const { id, title, isSupported } = proposal;
	if (isSupported)
		return mayWithdraw ? (
			<ButtonForm
				action={actions.withdrawSupportAction}
				hidden={{ id }}
				look="plain"
				small={small}
				label={t("proposals.withdrawLabel", { title })}
			>
				{t("proposals.withdraw")}
			</ButtonForm>
		) : null;
	return maySupport ? (
		<ButtonForm
			action={actions.supportAction}
			hidden={{ id }}
			look={small ? "quiet" : "main"}
			small={small}
			label={t("proposals.supportLabel", { title })}
		>
			{t("proposals.support")}
		</ButtonForm>
	) : null;
}
