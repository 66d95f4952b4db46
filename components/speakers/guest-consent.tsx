import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { longDay } from "@/lib/clock";
import type { OwnInvitation } from "@/lib/speakers/guests-page";

interface Props {
	invitation: OwnInvitation;
	meetupId: string;
	action: FormAction;
}

/** Asks a guest whether others may see their name. The answer can be changed. */
export function GuestConsent({ invitation, meetupId, action }: Props) {
	const { viewer, t } = requestContext();
	const { nameConsent, company, accessUntil } = invitation;
	const said = nameConsent === null ? "ask" : nameConsent ? "shown" : "hidden";
	return (
		<Panel title={t("guests.mine.title")}>
			<p>{t(`guests.mine.${said}`, { company })}</p>
			<ActionForm action={action} className="mt-3 flex flex-wrap gap-2.5">
				<input type="hidden" name="meetupId" value={meetupId} />
				{nameConsent !== true && (
					<SubmitButton look="quiet" name="answer" value="yes">
						{t("guests.mine.yes")}
					</SubmitButton>
				)}
				{nameConsent !== false && (
					<SubmitButton look="quiet" name="answer" value="no">
						{t("guests.mine.no")}
					</SubmitButton>
				)}
			</ActionForm>
			<p className="muted mt-3">{t("guests.mine.until", { day: longDay(accessUntil, viewer) })}</p>
		</Panel>
	);
}
