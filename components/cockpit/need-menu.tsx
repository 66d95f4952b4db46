import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Caretaker, ListedNeed } from "@/lib/cockpit/needs";
import { canMarkDone } from "@/lib/cockpit/policy";
import { SNOOZES } from "@/lib/cockpit/schema";
import { roleMay } from "@/lib/membership-roles";
import { fullName } from "@/lib/text";

interface Props {
	need: ListedNeed;
	title: string;
	caretakers: readonly Caretaker[];
	actions: { snoozeAction: FormAction; handAction: FormAction; doneAction: FormAction };
}

/** Ways to set a need aside: folded, so that its one action stands out. */
export function NeedMenu({ need, title, caretakers, actions }: Props) {
	const { t } = requestContext();
	const key = { slug: need.slug, kind: need.kind, subjectId: need.subjectId };
	const labelOf = (action: string) => t("cockpit.actionLabel", { action, title });
	const receivers = caretakers.filter(({ slug, role }) => slug === need.slug && roleMay(role, need.right));
	return (
		<details className="mt-1.5">
			<summary className="muted cursor-pointer" aria-label={t("cockpit.laterLabel", { title })}>
				{t("cockpit.later")}
			</summary>
			<div className="mt-2 grid gap-3">
				<div className="flex flex-wrap items-center gap-2">
					<span className="muted">{t("cockpit.snoozeTitle")}</span>
					{SNOOZES.map((until) => (
						<ButtonForm
							key={until}
							action={actions.snoozeAction}
							hidden={{ ...key, until }}
							look="quiet"
							small
							label={labelOf(t(`cockpit.snooze.${until}`))}
						>
							{t(`cockpit.snooze.${until}`)}
						</ButtonForm>
					))}
				</div>
				{canMarkDone(need.kind).allowed && (
					<ButtonForm action={actions.doneAction} hidden={key} look="quiet" small label={labelOf(t("cockpit.done"))}>
						{t("cockpit.done")}
					</ButtonForm>
				)}
				{receivers.length > 0 && (
					<ActionForm action={actions.handAction} className="flex flex-wrap items-end gap-2">
						{Object.entries(key).map(([name, value]) => (
							<input key={name} type="hidden" name={name} value={value} />
						))}
						<SelectField
							name="toId"
							label={t("cockpit.handTo")}
							hint={t("cockpit.handHint")}
							choices={receivers.map((person) => ({ value: person.id, label: fullName(person) }))}
							required
						/>
						<SubmitButton look="quiet" small label={labelOf(t("cockpit.hand"))}>
							{t("cockpit.hand")}
						</SubmitButton>
					</ActionForm>
				)}
			</div>
		</details>
	);
}
