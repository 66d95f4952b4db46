import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";

interface Props {
	action: FormAction;
	id: string;
	children: string;
	/** For screen readers: says which text the button is for. */
	label?: string;
	look?: "plain" | "quiet";
}

/** A button for one post or reply. */
export function PostButton({ action, id, children, label, look = "plain" }: Props) {
	return (
		<ButtonForm action={action} hidden={{ id }} look={look} small={look === "quiet"} label={label}>
			{children}
		</ButtonForm>
	);
}
