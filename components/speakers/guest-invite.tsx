import { requestContext } from "@/components/request-context";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { ACCESS_DAYS } from "@/lib/speakers/guest-schema";
import type { GuestsPage } from "@/lib/speakers/guests-page";

/** Invites an external guest to this meetup. */
export function GuestInvite({ meetup, action }: { meetup: GuestsPage; action: FormAction }) {
	const { t } = requestContext();
	return (
		<Panel title={t("guests.invite")}>
			<ActionForm key={meetup.guests.length} action={action} className="grid gap-4">
				<p className="muted">{t("guests.inviteText")}</p>
				<input type="hidden" name="meetupId" value={meetup.id} />
				<TextField name="givenName" label={t("guests.givenName")} maxLength={80} autoComplete="off" required />
				<TextField name="familyName" label={t("guests.familyName")} maxLength={80} autoComplete="off" required />
				<TextField name="email" type="email" label={t("guests.email")} autoComplete="off" required />
				<TextField name="company" label={t("guests.company")} maxLength={120} autoComplete="off" required />
				<TextField
					name="accessDays"
					type="number"
					label={t("guests.accessDays")}
					defaultValue={ACCESS_DAYS}
					min={1}
					max={365}
				/>
				<SubmitButton wide>{t("guests.send")}</SubmitButton>
			</ActionForm>
		</Panel>
	);
}
