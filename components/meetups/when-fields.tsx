import { ZoneField } from "@/components/people/zone-field";
import { requestContext } from "@/components/request-context";
import { SelectField } from "@/components/ui/field";
import { MINUTE, turnOf, wallTimeOf } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import { isDuration, LASTS } from "@/lib/meetups/schema";
import { WallTimeField } from "./wall-time-field";

const USUAL_MINUTES = 120;

interface Props {
	start: { zone: string; startsAt?: Date; endsAt?: Date };
	zones: readonly string[];
	/** Label of the start, and what it means, where a meetup is the first of a series. */
	startsAt?: string;
	hint?: string;
}

/** When a meetup is: its start, how long it lasts, and the city whose clocks are meant. */
export function WhenFields({ start: { zone, startsAt, endsAt }, zones, startsAt: label, hint }: Props) {
	const { t } = requestContext();
	const lasts: number = startsAt && endsAt ? (endsAt.getTime() - startsAt.getTime()) / MINUTE : USUAL_MINUTES;
	const own = isDuration(lasts) ? [lasts] : [];
	const offered = [...new Set([...LASTS, ...own])].sort((one, other) => one - other);
	return (
		<fieldset className="when-fields grid gap-3">
			<legend className="contents">
				<h2>{t("meetups.form.whenTitle")}</h2>
			</legend>
			{hint && <p className="muted">{hint}</p>}
			<div className="grid gap-4 md:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1fr)]">
				<WallTimeField
					name="startsAt"
					label={label ?? t("meetups.form.startsAt")}
					{...wallTime(startsAt, zone)}
					required
					texts={turnTexts(t)}
				/>
				<SelectField
					name="lasts"
					label={t("meetups.form.lasts")}
					defaultValue={offered.includes(lasts) ? String(lasts) : "other"}
					choices={[
						...offered.map((minutes) => ({
							value: String(minutes),
							label: t("meetups.form.lastsTime", { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
						})),
						{ value: "other", label: t("meetups.form.lastsOther") },
					]}
				/>
				<ZoneField label={t("meetups.form.zone")} defaultValue={zone} likely={zones} />
				<div className="only-other">
					<WallTimeField
						name="endsAt"
						label={t("meetups.form.endsAt")}
						{...wallTime(endsAt, zone)}
						texts={turnTexts(t)}
					/>
				</div>
			</div>
		</fieldset>
	);
}

/** What a field of a time starts with. */
export const wallTime = (instant: Date | null | undefined, zone: string) =>
	instant && { defaultValue: wallTimeOf(instant, zone), turn: turnOf(instant, zone) };

export const turnTexts = (t: Translate) => ({
	twice: t("validation.time_twice"),
	label: t("meetups.form.turns.label"),
	first: t("meetups.form.turns.first"),
	second: t("meetups.form.turns.second"),
});
