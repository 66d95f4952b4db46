import { requestContext } from "@/components/request-context";
import { ChoiceGroup, KeptField, SelectField, TextField } from "@/components/ui/field";
import { commonRule, WEEKDAYS } from "@/lib/series/rule";
import { nthName, weekdayName } from "@/lib/series/rule-text";
import { EVERY_CEILING, MONTH_DAYS, NTHS } from "@/lib/series/schema";
import { ComingDates } from "./coming-dates";
import { RepeatChoice } from "./repeat-choice";

/** Every second month on the third Thursday. */
const MOST_LIKELY = "FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH";

interface Props {
	/** The current rule; missing for a new series. */
	rule?: string;
}

/** How often a series meets, and its next dates. A rule that these words do not say stays as it is until another one is chosen. */
export function RepeatFields({ rule = MOST_LIKELY }: Props) {
	const { viewer, t } = requestContext();
	const common = commonRule(rule);
	const repeats = common?.repeats ?? "rule";
	const choice = (value: typeof repeats) => ({
		value,
		label: t(`series.repeats.${value}`),
		chosen: repeats === value,
	});
	const every = (value: typeof repeats, label: string) => (
		<TextField
			name={`${value}Every`}
			label={label}
			type="number"
			min={1}
			max={EVERY_CEILING}
			defaultValue={common?.repeats === value ? common.every : 2}
		/>
	);
	const weekdays = WEEKDAYS.map((value) => ({ value, label: weekdayName(value, viewer.locale) }));
	return (
		<fieldset className="flex flex-wrap items-start gap-x-6 gap-y-2">
			<legend className="contents">
				<h2 className="basis-full">{t("series.repeatTitle")}</h2>
			</legend>
			<RepeatChoice {...choice("monthWeekday")}>
				{every("monthWeekday", t("series.everyMonths"))}
				<SelectField
					name="nth"
					label={t("series.nthLabel")}
					defaultValue={String(common?.repeats === "monthWeekday" ? common.nth : 3)}
					choices={NTHS.map((nth) => ({ value: String(nth), label: nthName(t, nth) }))}
				/>
				<SelectField
					name="weekday"
					label={t("series.weekdayLabel")}
					defaultValue={common?.repeats === "monthWeekday" ? common.weekday : "TH"}
					choices={weekdays}
				/>
			</RepeatChoice>
			<RepeatChoice {...choice("monthDay")}>
				{every("monthDay", t("series.everyMonths"))}
				<SelectField
					name="monthDay"
					label={t("series.monthDayLabel")}
					defaultValue={String(common?.repeats === "monthDay" ? common.day : 1)}
					choices={MONTH_DAYS.map((day) => ({
						value: String(day),
						label: day === -1 ? t("series.lastDay") : String(day),
					}))}
				/>
			</RepeatChoice>
			<RepeatChoice {...choice("week")}>
				{every("week", t("series.everyWeeks"))}
				<div className="sm:col-span-2">
					<ChoiceGroup
						name="weekdays"
						type="checkbox"
						label={t("series.weekdaysLabel")}
						defaultValue={common?.repeats === "week" ? common.weekdays : ["TH"]}
						choices={weekdays}
					/>
				</div>
			</RepeatChoice>
			{!common && (
				<RepeatChoice {...choice("rule")}>
					<KeptField name="rule" value={rule} />
				</RepeatChoice>
			)}
			<ComingDates
				texts={{ title: t("series.datesTitle"), none: t("series.datesNone"), wrong: t("series.datesWrong") }}
			/>
		</fieldset>
	);
}
