import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { dayIn, dayOfColumn, longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import type { Checklist } from "@/lib/meetups/preparation";
import { lineStart } from "@/lib/text";

interface Props {
	step: Checklist["steps"][number];
	/** The zone of the meetup decides when a step is late. */
	zone: string;
	tickAction: FormAction;
	removeAction: FormAction;
}

export function ChecklistRow({ step, zone, tickAction, removeAction }: Props) {
	const { viewer, t, at } = requestContext();
	const { id, title, dueOn, doneAt, doneBy } = step;
	const isLate = !doneAt && dayOfColumn(dueOn) < dayIn(at, zone);
	return (
		<li className="row bare">
			<div className="min-w-0">
				<p className={doneAt ? "text-ink-2" : "font-semibold"}>
					<bdi>{title}</bdi> {isLate && <Tag tone="bloom">{t("preparation.checklist.late")}</Tag>}
				</p>
				<p className="muted">
					{doneAt
						? t("preparation.checklist.doneBy", {
								name: doneBy ? nameOf(t, doneBy) : t("shell.formerColleague"),
								day: longDay(doneAt, viewer),
							})
						: lineStart(t("preparation.checklist.due", { day: longDay(dueOn, { ...viewer, zone: "UTC" }) }))}
				</p>
			</div>
			<div className="aside flex flex-wrap items-center gap-3">
				<ActionForm action={tickAction}>
					<input type="hidden" name="itemId" value={id} />
					<input type="hidden" name="done" value={String(!doneAt)} />
					<SubmitButton
						look={doneAt ? "plain" : "quiet"}
						small
						label={t(doneAt ? "preparation.checklist.reopenOne" : "preparation.checklist.doneOne", { step: title })}
					>
						{t(doneAt ? "preparation.checklist.reopen" : "preparation.checklist.done")}
					</SubmitButton>
				</ActionForm>
				<ActionForm action={removeAction}>
					<input type="hidden" name="itemId" value={id} />
					<SubmitButton look="plain" small label={t("preparation.checklist.removeOne", { step: title })}>
						{t("preparation.checklist.remove")}
					</SubmitButton>
				</ActionForm>
			</div>
		</li>
	);
}
