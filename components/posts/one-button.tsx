import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";

interface Props {
	action: FormAction;
	id: string;
	children: string;
	/** Says which text it belongs to, for those who do not see where it stands. */
	label?: string;
	look?: "plain" | "quiet";
}

/** Something done to one text by one press. */
export function OneButton({ action, id, children, label, look = "plain" }: Props) {
	return (
		<ButtonForm action={action} hidden={{ id }} look={look} small={look === "quiet"} label={label}>
			{children}
		</ButtonForm>
	);
}
