import { unitChoices } from "@/components/people/place-choices";
import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { ChoiceGroup, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayIn, longDay } from "@/lib/clock";
import { hubAndSpokes } from "@/lib/people/queries";
import { canMarkReused, isReuseElsewhere } from "@/lib/practices/policy";
import type { PracticePage } from "@/lib/practices/practice-page";
import { REUSE_ADVICE } from "@/lib/practices/schema";
import { markReusedAction, withdrawReuseAction } from "./actions";

interface Props {
	practice: PracticePage;
}

/** Records that a unit uses the practice. The main action of the page. */
export function ReusePanel({ practice }: Props) {
	const { viewer, t } = requestContext();
	const verdict = canMarkReused(viewer, practice);
	const asks = practice.mine !== null || verdict.allowed;
	return (
		<Panel title={t(asks ? "practices.reuse.title" : "practices.reuse.units")}>
			{practice.mine && <MyUse id={practice.mine.id} usedOn={practice.mine.usedOn} />}
			{verdict.allowed ? (
				<UseDialog practice={practice} />
			) : (
				!practice.mine && (
					<p className="text-ink-2">
						{verdict.reason === "own_practice" ? t("practices.reuse.own") : t(`refusals.${verdict.reason}`)}
					</p>
				)
			)}
			<p className="mt-3.5 font-semibold">{t("practices.reuse.figure", { count: practice.reuseUnitCount })}</p>
			{practice.reuseCount > 0 && (
				<p className="muted">{t("practices.reuse.counted", { count: practice.reuseCount })}</p>
			)}
		</Panel>
	);
}

async function UseDialog({ practice }: Props) {
	const { viewer, t, at } = requestContext();
	const units = unitChoices(viewer, await hubAndSpokes());
	const sameUnit = viewer.orgUnitId !== null && !isReuseElsewhere(practice.orgUnitId, viewer.orgUnitId);
	const again = practice.mine !== null;
	return (
		<>
			<div className={again ? "mt-2" : "action-bar"}>
				<Dialog
					id="we-used-this"
					title={t("practices.reuse.dialogTitle")}
					opener={t(again ? "practices.reuse.again" : "practices.reuse.button")}
					openerLook={again ? "plain" : "main"}
					wide={!again}
					close={t("shell.cancel")}
				>
					<ActionForm action={markReusedAction} draft="reuse" className="grid gap-4">
						<input type="hidden" name="slug" value={practice.slug} />
						{sameUnit && <p className="text-ink-2">{t("practices.reuse.sameUnit")}</p>}
						<TextArea
							name="adapted"
							label={t("practices.reuse.adapted")}
							hint={t("practices.reuse.adaptedHint")}
							rows={2}
							maxLength={500}
						/>
						<TextArea
							name="result"
							label={t("practices.reuse.result")}
							hint={t("practices.reuse.resultHint")}
							rows={3}
							maxLength={500}
						/>
						<ChoiceGroup
							type="radio"
							name="advice"
							label={t("practices.reuse.advice")}
							choices={REUSE_ADVICE.map((value) => ({ value, label: t(`reuses.advice.${value}`) }))}
						/>
						<div className="grid gap-4 md:grid-cols-2">
							<TextField
								name="usedOn"
								type="date"
								label={t("practices.reuse.usedOn")}
								hint={t("practices.reuse.usedOnHint")}
								max={dayIn(at, viewer.zone)}
							/>
							<SelectField
								name="unitId"
								label={t("practices.reuse.unit")}
								hint={t("practices.reuse.unitHint")}
								choices={[
									{ value: "", label: t(viewer.orgUnitId ? "practices.reuse.myUnit" : "practices.reuse.chooseUnit") },
									...units,
								]}
							/>
						</div>
						<SubmitButton>{t("practices.reuse.record")}</SubmitButton>
					</ActionForm>
				</Dialog>
			</div>
			{!again && (
				<p className="muted mt-2.5">{sameUnit ? t("practices.reuse.sameUnit") : t("practices.reuse.explain")}</p>
			)}
		</>
	);
}

function MyUse({ id, usedOn }: { id: string; usedOn: Date }) {
	const { viewer, t } = requestContext();
	return (
		<div className="flex flex-wrap items-center justify-between gap-2">
			<p>{t("practices.reuse.mine", { day: longDay(usedOn, { locale: viewer.locale, zone: "UTC" }) })}</p>
			<ActionForm action={withdrawReuseAction}>
				<input type="hidden" name="id" value={id} />
				<SubmitButton look="plain">{t("practices.reuse.withdraw")}</SubmitButton>
			</ActionForm>
		</div>
	);
}
