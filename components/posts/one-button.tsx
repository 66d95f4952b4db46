import { ActionForm } from "@/components/ui/form";
import type { FormState } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";

export type TextAction = (previous: FormState, form: FormData) => Promise<FormState>;

interface Props {
	action: TextAction;
	id: string;
	t: Translate;
	children: string;
	/** Says which text it belongs to, for those who do not see where it stands. */
	label?: string;
	look?: "plain" | "quiet";
}

/** Something done to one text by one press. */
export function OneButton({ action, id, t, children, label, look = "plain" }: Props) {
	return (
		<ActionForm action={action} summary={t("shell.formProblems")}>
			<input type="hidden" name="id" value={id} />
			<SubmitButton look={look} small={look === "quiet"} label={label}>
				{children}
			</SubmitButton>
		</ActionForm>
	);
}
