import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { requestContext } from "@/components/request-context";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { EmptyState, Notice, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { isDoorCode } from "@/lib/attendance/codes";
import { canArrive } from "@/lib/attendance/policy";
import { ownSeat } from "@/lib/attendance/queries";
import { listedText } from "@/lib/isolated";
import { editionTitle } from "../edition-title";
import { arriveAction } from "./actions";

const seatOf = cache(async (id: string) => ownSeat((await requireViewer()).viewer, id));

export const generateMetadata = editionTitle("attendance.arrive.title", seatOf);

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value.slice(0, 100) : "");

/** Opened from the QR code at the door: a seat holder checks in with one tap. */
export default pageWithStatus(async function ArrivePage({ params, searchParams }: PageProps<"/meetups/[id]/arrive">) {
	const { t } = await requireViewer();
	const meetup = await seatOf((await params).id);
	const query = await searchParams;
	const code = one(query.code);
	const venue = meetup.venues.find(({ id }) => id === query.venue);
	return (
		<>
			<PageHead
				crumbs={[{ label: meetup.title, href: `/meetups/${meetup.id}` }]}
				title={t("attendance.arrive.title")}
				lede={venue?.name}
			/>
			{venue && isDoorCode(code, meetup.id, venue.id) ? (
				<AtTheDoor meetup={meetup} venueId={venue.id} code={code} />
			) : (
				<EmptyState title={t("attendance.arrive.wrong")}>{t("attendance.arrive.wrongText")}</EmptyState>
			)}
		</>
	);
});

interface Door {
	meetup: Awaited<ReturnType<typeof seatOf>>;
	venueId: string;
	code: string;
}

function AtTheDoor({ meetup, venueId, code }: Door) {
	const { t, at } = requestContext();
	const { seat, arrival, venues } = meetup;
	if (arrival) {
		const venue = venues.find(({ id }) => id === arrival.venueId)?.name ?? "";
		return <Notice>{t("attendance.arrive.done", { venue })}</Notice>;
	}
	if (!seat)
		return <EmptyState title={t("attendance.arrive.seeHosts")}>{t("attendance.arrive.seeHostsText")}</EmptyState>;
	const verdict = canArrive(meetup, at);
	if (!verdict.allowed) return <Notice tone="bloom">{t(`refusals.${verdict.reason}`)}</Notice>;
	const companions = seat.companions.length;
	return (
		<ActionForm action={arriveAction} className="grid max-w-[420px] gap-4">
			<input type="hidden" name="meetupId" value={meetup.id} />
			<input type="hidden" name="venueId" value={venueId} />
			<input type="hidden" name="code" value={code} />
			{companions > 0 && (
				<SelectField
					name="companions"
					label={t("attendance.arrive.companions")}
					hint={listedText(seat.companions)}
					defaultValue={String(companions)}
					choices={Array.from({ length: companions + 1 }, (_, count) => ({
						value: String(count),
						label: String(count),
					}))}
				/>
			)}
			<SubmitButton wide>{t("attendance.arrive.confirm")}</SubmitButton>
		</ActionForm>
	);
}
