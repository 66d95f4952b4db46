import type { ReactNode } from "react";
import { ActionForm } from "./form";
import type { FormAction } from "./form-state";
import { KeepFresh } from "./keep-fresh";
import { Meter } from "./meter";
import { Panel } from "./page";
import { SubmitButton } from "./submit-button";

interface Props {
	importId: string;
	title: string;
	/** How far it is, in words. */
	line: string;
	meter: { value: number; of: number };
	/** What one may do meanwhile. */
	hint: ReactNode;
	/** For an import that does not move any more. */
	stuck: { title: string; hint: string; button: string };
	/** Goes on with it. */
	action: FormAction;
}

/** An import that is being read or written, and a way to go on where it stands still. */
export function ImportProgress({ importId, title, line, meter, hint, stuck, action }: Props) {
	return (
		<div className="max-w-[640px]">
			<KeepFresh />
			<Panel title={title}>
				<p role="status" className="mb-2">
					{line}
				</p>
				<Meter {...meter} />
				<p className="muted mt-3">{hint}</p>
			</Panel>
			<details className="mt-5">
				<summary className="cursor-pointer text-ink-2">{stuck.title}</summary>
				<p className="muted mt-2 mb-3">{stuck.hint}</p>
				<ActionForm action={action}>
					<input type="hidden" name="importId" value={importId} />
					<SubmitButton look="quiet" small>
						{stuck.button}
					</SubmitButton>
				</ActionForm>
			</details>
		</div>
	);
}
