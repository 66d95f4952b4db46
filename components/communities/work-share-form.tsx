import { requestContext } from "@/components/request-context";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { MOST_WORK_SHARE, WORK_SHARE_UNITS } from "@/lib/communities/schema";

interface Props {
	action: FormAction;
	hidden: Record<string, string>;
	share: number | null;
	unit: (typeof WORK_SHARE_UNITS)[number] | null;
}

/** How much of their working time a manager agreed on with their own manager. */
export function WorkShareForm({ action, hidden, share, unit }: Props) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} draft={null} className="mb-5 grid gap-3 text-left">
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<div className="flex flex-wrap items-end gap-3">
				<div className="max-w-44">
					<TextField
						name="share"
						type="number"
						label={t("communities.workShare.label")}
						hint={t("communities.workShare.hint")}
						defaultValue={share}
						min={1}
						max={MOST_WORK_SHARE.percent}
					/>
				</div>
				<SelectField
					name="unit"
					label={t("communities.workShare.unit")}
					defaultValue={unit ?? "percent"}
					choices={WORK_SHARE_UNITS.map((value) => ({ value, label: t(`communities.workShare.units.${value}`) }))}
				/>
				<SubmitButton look="quiet">{t("shell.save")}</SubmitButton>
			</div>
		</ActionForm>
	);
}
