import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { wallTimeOf } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { listedText } from "@/lib/isolated";
import type { CallPage } from "@/lib/speakers/talk-form";
import { zoneCity } from "@/lib/zone-city";

/** Invites to propose a talk, on the page of a meetup. */
export function CallInvitation({ meetupId, until }: { meetupId: string; until: string }) {
	const { t } = requestContext();
	return (
		<Panel title={t("speakers.call.title")}>
			<p className="muted mb-3">{t("speakers.call.openUntil", { until })}</p>
			<ButtonLink href={`/meetups/${meetupId}/propose`} look="quiet" wide>
				{t("speakers.call.propose")}
			</ButtonLink>
		</Panel>
	);
}

interface Part {
	call: CallPage;
}

export function ProposalForm({ call, action }: Part & { action: FormAction }) {
	const { t } = requestContext();
	return (
		// A sent proposal leaves an empty form.
		<ActionForm key={call.mine.length} action={action} draft="proposal" className="grid max-w-[640px] gap-5">
			<input type="hidden" name="meetupId" value={call.id} />
			<TextField name="subject" label={t("speakers.call.subject")} maxLength={160} required />
			<TextArea name="abstract" label={t("speakers.call.abstract")} rows={6} required />
			<PersonField name="name" label={t("speakers.call.name")} hint={t("speakers.call.nameHint")} />
			<TextField name="company" label={t("speakers.call.company")} maxLength={120} autoComplete="off" />
			<div>
				<SubmitButton>{t("speakers.call.send")}</SubmitButton>
			</div>
		</ActionForm>
	);
}

/** The viewer's proposals and their state. */
export function OwnProposals({ call }: Part) {
	const { t } = requestContext();
	return (
		<ul className="rows">
			{call.mine.map((proposal) => (
				<li key={proposal.id} className="row bare">
					<div className="min-w-0">
						<p dir="auto" className="font-semibold [overflow-wrap:anywhere]">
							{proposal.subject}
						</p>
						<p className="muted">{listedText([proposal.name || t("shell.formerColleague"), proposal.company])}</p>
						<p className="mt-1 whitespace-pre-line">{proposal.abstract}</p>
					</div>
					<span className="aside">
						<Tag>{t(`speakers.call.status.${proposal.stage}`)}</Tag>
					</span>
				</li>
			))}
		</ul>
	);
}

/** All proposals with their ratings, for organisers. */
export function AllProposals({ call }: Part) {
	const { t } = requestContext();
	return (
		<ul className="rows">
			{call.proposals.map((proposal) => (
				<li key={proposal.id} className="row bare">
					<div className="min-w-0">
						<a dir="auto" className="row-link font-semibold [overflow-wrap:anywhere]" href={`/speakers/${proposal.id}`}>
							{proposal.subject}
						</a>
						<p className="muted">{listedText([proposal.name || t("shell.formerColleague"), proposal.company])}</p>
					</div>
					<span className="aside flex flex-wrap gap-1.5">
						<Tag>{t(`speakers.stages.${proposal.stage}`)}</Tag>
						<Tag tone={proposal.rating ? "blue" : undefined}>
							{proposal.rating ? t("speakers.rating", proposal.rating) : t("speakers.call.unrated")}
						</Tag>
					</span>
				</li>
			))}
		</ul>
	);
}

interface ManageProps extends Part {
	/** The reader's. */
	locale: Locale;
	isOpen: boolean;
	openAction: FormAction;
	closeAction: FormAction;
}

export function CallPanel({ call, locale, isOpen, openAction, closeAction }: ManageProps) {
	const { t } = requestContext();
	return (
		<Panel title={t("speakers.call.manage")}>
			<ActionForm action={openAction} draft="call" className="grid gap-3">
				<p className="muted">{t("speakers.call.manageText")}</p>
				<input type="hidden" name="meetupId" value={call.id} />
				<TextField
					name="until"
					type="datetime-local"
					label={t("speakers.call.until")}
					hint={t("speakers.call.untilHint", { city: zoneCity(call.zone, locale) })}
					defaultValue={isOpen && call.proposalsUntil ? wallTimeOf(call.proposalsUntil, call.zone) : ""}
					required
				/>
				<SubmitButton look="quiet">{t(isOpen ? "speakers.call.change" : "speakers.call.start")}</SubmitButton>
			</ActionForm>
			{isOpen && (
				<ActionForm action={closeAction} className="mt-2 grid gap-2">
					<input type="hidden" name="meetupId" value={call.id} />
					<SubmitButton look="plain">{t("speakers.call.end")}</SubmitButton>
				</ActionForm>
			)}
		</Panel>
	);
}
