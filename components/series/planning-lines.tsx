import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { startOfDay, weekday } from "@/lib/clock";
import { countryName } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { MeetupRow } from "@/lib/meetups/queries";
import type { Planning } from "@/lib/series/queries";
import type { Viewer } from "@/lib/viewer";

interface Props {
	meetup: MeetupRow;
	/** Missing for people who may not change the days. */
	planning: Planning | undefined;
	publishAction: FormAction;
}

/** For organisers: holidays and other meetups on the same day, and for a draft the button to publish it. */
export function PlanningLines({ meetup, planning, publishAction }: Props) {
	const { viewer, t, at } = requestContext();
	if (!planning) return null;
	const there = { locale: viewer.locale, zone: meetup.zone };
	const proposedOn = planning.proposedOn && startOfDay(planning.proposedOn, meetup.zone);
	return (
		<>
			{proposedOn && <p className="muted mt-1.5">{t("series.movedFrom", { day: weekday(proposedOn, there) })}</p>}
			{planning.holidays.length > 0 && (
				<p className="mt-1.5 text-ink-2">
					<Tag tone="bloom">{t("series.holiday")}</Tag> {holidaysText(planning, viewer, t)}
				</p>
			)}
			{planning.clashes && <ClashLine clashes={planning.clashes} />}
			{meetup.state === "draft" && meetup.startsAt > at && (
				<ActionForm action={publishAction} className="mt-2.5">
					<input type="hidden" name="meetupId" value={meetup.id} />
					<SubmitButton small look="quiet" label={t("series.publishThis", { day: weekday(meetup.startsAt, there) })}>
						{t("series.publish")}
					</SubmitButton>
				</ActionForm>
			)}
		</>
	);
}

/** "New Year's Day (France, Tunisia), …" */
function holidaysText({ holidays }: Planning, { locale }: Viewer, t: Translate): string {
	const countries = Map.groupBy(holidays, ({ name }) => name);
	return [...countries]
		.map(([name, days]) => {
			const where = days.map(({ country }) => countryName(locale, country)).join(", ");
			return t("series.holidayIn", { name, countries: where });
		})
		.join(", ");
}

function ClashLine({ clashes }: { clashes: NonNullable<Planning["clashes"]> }) {
	const { t } = requestContext();
	return (
		<p className="mt-1.5 text-ink-2">
			<Tag tone="bloom">{t("series.clash")}</Tag>{" "}
			{clashes.named.map(({ id, title, community }, index) => (
				<span key={id}>
					{index > 0 && ", "}
					<a className="underline" href={`/meetups/${id}`}>
						{t("series.clashWith", { title, community })}
					</a>
				</span>
			))}
			{clashes.unnamed > 0 && (
				<>
					{clashes.named.length > 0 && ", "}
					{t("series.otherMeetups", { count: clashes.unnamed })}
				</>
			)}
		</p>
	);
}
