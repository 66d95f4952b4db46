import { deviceOfRequest } from "@/app/_web/device";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { ChoiceGroup, SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { choicesOf, versionOf } from "@/lib/notifications/choices";
import { ownDevices } from "@/lib/notifications/push-devices";
import { vapidKeys } from "@/lib/notifications/push-keys";
import { fullName } from "@/lib/text";
import { isEmployee } from "@/lib/viewer";
import { deviceName } from "../device-name";
import { tellingAction } from "./actions";
import { Devices } from "./devices";
import { TellingTable } from "./telling-table";
import { hourChoices, weekdayChoices } from "./time-choices";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("telling.title"));

export default pageWithStatus(async function TellingPage() {
	const { viewer, t } = await requireViewer();
	const [choices, devices, { publicKey }] = await Promise.all([choicesOf(viewer), ownDevices(viewer), vapidKeys()]);
	const { rhythm, weekday, hour, quietFrom, quietUntil, daysOff } = choices.time;
	const hours = hourChoices();
	const days = weekdayChoices(viewer.locale);
	const quiet = [{ value: "", label: t("telling.quiet.none") }, ...hours];
	return (
		<>
			<PageHead
				crumbs={[{ label: fullName(viewer), href: `/people/${viewer.personId}` }]}
				title={t("telling.title")}
				lede={t("telling.lede")}
			/>
			<ActionForm key={versionOf(choices)} action={tellingAction} className="grid max-w-[760px] gap-10">
				<TellingTable choices={choices} />
				{isEmployee(viewer) && (
					<Section title={t("telling.digest.title")}>
						<div className="mt-4 grid gap-6">
							<ChoiceGroup
								name="rhythm"
								type="radio"
								label={t("telling.digest.rhythm")}
								defaultValue={rhythm}
								choices={(["daily", "weekly"] as const).map((value) => ({
									value,
									label: t(`telling.digest.${value}`),
								}))}
							/>
							<div className="grid gap-6 sm:grid-cols-2">
								<SelectField
									name="weekday"
									label={t("telling.digest.weekday")}
									defaultValue={String(weekday)}
									choices={days}
								/>
								<SelectField name="hour" label={t("telling.digest.hour")} defaultValue={String(hour)} choices={hours} />
							</div>
							<p className="muted">{t("telling.digest.hourHint", { zone: viewer.zone })}</p>
						</div>
					</Section>
				)}
				<Section title={t("telling.quiet.title")}>
					<div className="mt-4 grid gap-6">
						<p className="muted">{t("telling.quiet.hint")}</p>
						<div className="grid gap-6 sm:grid-cols-2">
							<SelectField
								name="quietFrom"
								label={t("telling.quiet.from")}
								defaultValue={String(quietFrom ?? "")}
								choices={quiet}
							/>
							<SelectField
								name="quietUntil"
								label={t("telling.quiet.until")}
								defaultValue={String(quietUntil ?? "")}
								choices={quiet}
							/>
						</div>
						<ChoiceGroup
							name="daysOff"
							type="checkbox"
							label={t("telling.quiet.daysOff")}
							defaultValue={daysOff.map(String)}
							choices={days}
						/>
					</div>
				</Section>
				<p>
					<SubmitButton>{t("telling.save")}</SubmitButton>
				</p>
			</ActionForm>
			<Devices devices={devices} publicKey={publicKey} name={deviceName(t, await deviceOfRequest())} />
		</>
	);
});
