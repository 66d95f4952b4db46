import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { longDay, relativeDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import type { SpeakerPage } from "@/lib/speakers/queries";
import { holdsSeat, MOST_STARS } from "@/lib/speakers/schema";
import { SpeakerMove } from "./speaker-move";

interface Part {
	speaker: SpeakerPage;
	rights: { runs: boolean; rates: boolean };
}

export function StagePanel({ speaker, rights, moveAction }: Part & { moveAction: FormAction }) {
	const { viewer, t, at } = requestContext();
	return (
		<Panel title={t("speakers.stage")}>
			<p>
				<strong>{t(`speakers.stages.${speaker.stage}`)}</strong>{" "}
				<span className="muted">{relativeDay(speaker.stageSince, at, viewer)}</span>
			</p>
			{rights.runs && <SpeakerMove speaker={speaker} action={moveAction} />}
		</Panel>
	);
}

/** The meetup and seat of a speaker, and for an external speaker the invitation. */
export function SpeakerSeatPanel({ speaker, rights, inviteAction }: Part & { inviteAction: FormAction }) {
	const { viewer, t } = requestContext();
	const { meetup, seatVenueName } = speaker;
	const isOutside = speaker.kind !== "internal" && !speaker.personId;
	return (
		<Panel title={t("speakers.edition")}>
			{meetup ? (
				<p>
					<a dir="auto" className="row-link font-semibold" href={`/meetups/${meetup.id}`}>
						{meetup.title}
					</a>
					<br />
					<span className="muted">{longDay(meetup.startsAt, { locale: viewer.locale, zone: meetup.zone })}</span>
				</p>
			) : (
				<p className="muted">{t("speakers.noEdition")}</p>
			)}
			{speaker.agendaItem && <p className="muted mt-1">{t("speakers.part", { title: speaker.agendaItem.title })}</p>}
			{meetup && seatVenueName && <p className="mt-2">{t("speakers.seat", { venue: seatVenueName })}</p>}
			{meetup && !seatVenueName && !isOutside && holdsSeat(speaker.stage) && (
				<p className="muted mt-2">{t("speakers.noSeat")}</p>
			)}
			{meetup && isOutside && rights.runs && (
				<ActionForm action={inviteAction} className="mt-2 grid gap-2.5">
					<p className="muted">{t("speakers.noAccount")}</p>
					<input type="hidden" name="id" value={speaker.id} />
					<SubmitButton look="quiet" wide>
						{t("speakers.inviteAsGuest")}
					</SubmitButton>
				</ActionForm>
			)}
		</Panel>
	);
}

interface LinkProps extends Part {
	/** The full address while the link is valid. */
	address: string | null;
	sendAction: FormAction;
	revokeAction: FormAction;
}

export function SpeakerLinkPanel({ speaker, rights, address, sendAction, revokeAction }: LinkProps) {
	const { viewer, t, at } = requestContext();
	if (!rights.runs) return null;
	return (
		<Panel title={t("speakers.link.title")}>
			<p className="muted">{t("speakers.link.text")}</p>
			{address && speaker.linkSentAt && (
				<>
					<p className="mt-2">{t("speakers.link.sent", { when: relativeDay(speaker.linkSentAt, at, viewer) })}</p>
					<input className="input mt-2" readOnly value={address} aria-label={t("speakers.link.address")} />
				</>
			)}
			<div className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2">
				<ActionForm action={sendAction} className="grid gap-2">
					<input type="hidden" name="id" value={speaker.id} />
					<SubmitButton look="quiet">{t(address ? "speakers.link.again" : "speakers.link.send")}</SubmitButton>
				</ActionForm>
				{address && (
					<Dialog
						id="revoke-link"
						title={t("speakers.link.revokeTitle")}
						opener={t("speakers.link.revoke")}
						openerLook="plain"
						close={t("speakers.link.keep")}
					>
						<ActionForm action={revokeAction} className="grid gap-4">
							<p>{t("speakers.link.revokeText")}</p>
							<input type="hidden" name="id" value={speaker.id} />
							<SubmitButton look="danger">{t("speakers.link.revoke")}</SubmitButton>
						</ActionForm>
					</Dialog>
				)}
			</div>
		</Panel>
	);
}

export function RatingPanel({ speaker, rights, rateAction }: Part & { rateAction: FormAction }) {
	const { viewer, t } = requestContext();
	const mine = speaker.ratings.find(({ personId }) => personId === viewer.personId);
	return (
		<Panel title={t("speakers.ratings.title")}>
			<p>{speaker.rating ? t("speakers.rating", speaker.rating) : t("speakers.ratings.none")}</p>
			{speaker.ratings.length > 0 && (
				<ul className="mt-2 grid gap-2">
					{speaker.ratings.map(({ personId, stars, note, person }) => (
						<li key={personId}>
							{t("speakers.ratings.by", { name: nameOf(t, person), stars })}
							{note && (
								<p dir="auto" className="muted whitespace-pre-line">
									{note}
								</p>
							)}
						</li>
					))}
				</ul>
			)}
			{rights.rates && (
				<ActionForm action={rateAction} draft="rating" className="mt-3 grid gap-3">
					<input type="hidden" name="id" value={speaker.id} />
					<SelectField
						name="stars"
						label={t("speakers.ratings.stars")}
						defaultValue={String(mine?.stars ?? 3)}
						choices={Array.from({ length: MOST_STARS }, (_, index) => MOST_STARS - index).map((count) => ({
							value: String(count),
							label: t("speakers.ratings.star", { count }),
						}))}
					/>
					<TextArea name="note" label={t("speakers.ratings.note")} defaultValue={mine?.note} rows={2} />
					<SubmitButton look="quiet">{t("speakers.ratings.save")}</SubmitButton>
				</ActionForm>
			)}
		</Panel>
	);
}
