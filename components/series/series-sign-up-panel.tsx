import { seriesSignUpEndTexts, seriesSignUpTexts } from "@/components/meetups/seat-texts";
import { SeriesSignUpEndForm, SeriesSignUpForm } from "@/components/meetups/series-sign-up";
import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { fullInstant, weekday } from "@/lib/clock";
import type { Translate } from "@/lib/i18n/translator";
import type { OwnSeat } from "@/lib/series/own-seats";
import { canSignUpForSeries } from "@/lib/series/policy";
import type { SeriesOnPage } from "@/lib/series/queries";
import { lineStart } from "@/lib/text";
import type { Viewer } from "@/lib/viewer";

interface Props {
	series: SeriesOnPage;
	signUpForSeriesAction: FormAction;
	endSeriesSignUpAction: FormAction;
	confirmAction: FormAction;
}

/** Reserves a seat in every coming meetup, and shows the viewer's seats so far. */
export function SeriesSignUpPanel({ series, signUpForSeriesAction, endSeriesSignUpAction, confirmAction }: Props) {
	const { viewer, t, at } = requestContext();
	const { signedUpVenueName, ownSeats, venueNames } = series;
	const open = canSignUpForSeries(viewer, series).allowed && venueNames.length > 0;
	const offered = open && !signedUpVenueName;
	if (!open && ownSeats.length === 0) return null;
	return (
		<Panel title={t(offered ? "meetups.seat.signUpForSeries" : "series.seats.title")}>
			{open && signedUpVenueName && (
				<SeriesSignUpEndForm
					seriesId={series.id}
					texts={seriesSignUpEndTexts(t, series, signedUpVenueName)}
					endSeriesSignUpAction={endSeriesSignUpAction}
				/>
			)}
			{offered && (
				<SeriesSignUpForm
					seriesId={series.id}
					venueNames={venueNames}
					suggested={series.ownVenueName}
					texts={seriesSignUpTexts(t, series)}
					signUpForSeriesAction={signUpForSeriesAction}
				/>
			)}
			{ownSeats.length > 0 && (
				<>
					{offered && <h3 className="mt-4">{t("series.seats.title")}</h3>}
					<ul className="mt-2 grid gap-3">
						{ownSeats.map((seat) => (
							<li key={seat.id}>
								<a className="row-link font-semibold" href={`/meetups/${seat.id}#seats`}>
									{lineStart(weekday(seat.startsAt, { locale: viewer.locale, zone: seat.zone }))}
								</a>
								<p className="muted">{seatText(seat, viewer, t, at)}</p>
								{isAsked(seat, at) && (
									<ActionForm action={confirmAction} className="mt-1.5">
										<input type="hidden" name="meetupId" value={seat.id} />
										<SubmitButton small look="quiet">
											{t("meetups.seat.confirm")}
										</SubmitButton>
									</ActionForm>
								)}
							</li>
						))}
					</ul>
				</>
			)}
		</Panel>
	);
}

const isAsked = ({ mine, askedFrom }: OwnSeat, at: Date) => mine.confirmBy !== null && askedFrom <= at;

function seatText(seat: OwnSeat, viewer: Viewer, t: Translate, at: Date): string {
	const { mine, askedFrom } = seat;
	if (mine.answer === "waitlisted") return t("meetups.mineWaiting", { position: mine.position ?? 1 });
	if (mine.offerExpiresAt) return t("series.seats.offered", { until: fullInstant(mine.offerExpiresAt, viewer) });
	if (!mine.confirmBy) return t("series.seats.yours");
	const until = fullInstant(mine.confirmBy, viewer);
	return isAsked(seat, at)
		? t("series.seats.asked", { until })
		: t("series.seats.kept", { asked: weekday(askedFrom, viewer), until });
}
