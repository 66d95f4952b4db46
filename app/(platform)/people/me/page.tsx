import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { ZoneField } from "@/components/people/zone-field";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { ChoiceGroup, KeptField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { madeFrom } from "@/lib/edits";
import { env } from "@/lib/env";
import { languageChoices } from "@/lib/i18n/names";
import { profileFields } from "@/lib/people/people";
import { ownProfile } from "@/lib/people/queries";
import { ownSessions } from "@/lib/people/sessions";
import { fullName } from "@/lib/text";
import { isEmployee } from "@/lib/viewer";
import { zoneCity } from "@/lib/zone-city";
import { profileAction } from "./actions";
import { OwnSessions } from "./own-sessions";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("people.editTitle"));

export default pageWithStatus(async function OwnProfilePage() {
	const { viewer, t, at } = await requireViewer();
	const [profile, sessions] = await Promise.all([ownProfile(viewer), ownSessions(viewer, at)]);
	const otherwise = profile.site
		? t("people.fields.siteZone", { zone: zoneCity(profile.site.zone, viewer.locale) })
		: t("people.fields.houseZone", { zone: zoneCity(env().ORGANISATION_ZONE, viewer.locale) });
	return (
		<>
			<PageHead
				crumbs={[{ label: fullName(viewer), href: `/people/${viewer.personId}` }]}
				title={t("people.editTitle")}
				lede={t(isEmployee(viewer) ? "people.editLede" : "people.editLedeGuest")}
			/>
			{isEmployee(viewer) && (
				<p className="mb-7 flex items-center gap-4">
					<Avatar person={viewer} size="large" />
					<a className="text-link" href="/people/me/photo">
						{t("people.face.change")}
					</a>
				</p>
			)}
			<ActionForm action={profileAction} draft="profile" className="grid max-w-[640px] gap-6">
				<KeptField name="madeFrom" value={madeFrom(profileFields(profile))} />
				<TextArea
					name="about"
					label={t("people.fields.about")}
					hint={t("people.fields.aboutHint")}
					defaultValue={profile.about}
					rows={5}
					maxLength={2000}
				/>
				<TextField
					name="expertise"
					label={t("people.fields.expertise")}
					hint={t("people.fields.expertiseHint")}
					defaultValue={profile.expertise.join(", ")}
					autoComplete="off"
				/>
				<ChoiceGroup
					name="locale"
					type="radio"
					label={t("people.fields.locale")}
					defaultValue={viewer.locale}
					choices={languageChoices(viewer.locale)}
				/>
				<ZoneField
					label={t("people.fields.zone")}
					hint={t("people.fields.zoneHint")}
					defaultValue={profile.zone}
					none={otherwise}
					likely={[]}
				/>
				<p>
					<SubmitButton>{t("shell.save")}</SubmitButton>
				</p>
			</ActionForm>
			<div id="mails" className="max-w-[640px]">
				<Section title={t("telling.title")}>
					<p className="muted mt-2 mb-4">{t("telling.lede")}</p>
					<ButtonLink href="/people/me/notifications">{t("inbox.settings")}</ButtonLink>
				</Section>
			</div>
			{isEmployee(viewer) && (
				<div className="max-w-[640px]">
					<Section title={t("moderation.own.title")}>
						<p className="muted mt-2 mb-4">{t("moderation.own.lede")}</p>
						<ButtonLink href="/people/me/moderation" look="quiet">
							{t("moderation.own.open")}
						</ButtonLink>
					</Section>
				</div>
			)}
			<OwnSessions sessions={sessions} />
		</>
	);
});
