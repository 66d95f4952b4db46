import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { ChoiceGroup, KeptField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { madeFrom } from "@/lib/edits";
import { COMMUNITY_CREATORS, NEW_COMMUNITIES } from "@/lib/people/change-settings";
import { readSettings } from "@/lib/settings";
import { settingsAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("settings.title"));

export default pageWithStatus(async function SettingsPage() {
	const { t } = await requireAdministrator();
	const settings = await readSettings();
	const number = (
		key:
			| "practiceReviewDays"
			| "championTermMonths"
			| "offerHours"
			| "engagedGoalPercent"
			| "sessionDays"
			| "sessionIdleDays",
	) => (
		<div className="mt-4 max-w-[420px]">
			<TextField
				name={key}
				type="number"
				label={t(`settings.fields.${key}`)}
				hint={t(`settings.fields.${key}Hint`)}
				defaultValue={settings[key]}
				required
			/>
		</div>
	);
	return (
		<>
			<PageHead
				crumbs={[{ label: t("admin.title"), href: "/admin" }]}
				title={t("settings.title")}
				lede={t("settings.lede")}
			/>
			<ActionForm action={settingsAction} className="max-w-[640px]">
				<KeptField name="madeFrom" value={madeFrom(settings)} />
				<Section title={t("settings.communities")}>
					<div className="mt-4 grid gap-6">
						<ChoiceGroup
							name="newCommunities"
							type="radio"
							label={t("settings.fields.newCommunities")}
							defaultValue={settings.newCommunities}
							choices={NEW_COMMUNITIES.map((value) => ({
								value,
								label: t(`settings.newCommunities.${value}`),
								hint: t(`settings.newCommunitiesHints.${value}`),
							}))}
						/>
						<ChoiceGroup
							name="communityCreators"
							type="radio"
							label={t("settings.fields.communityCreators")}
							defaultValue={settings.communityCreators}
							choices={COMMUNITY_CREATORS.map((value) => ({ value, label: t(`settings.creators.${value}`) }))}
						/>
					</div>
				</Section>
				<Section title={t("settings.practices")}>{number("practiceReviewDays")}</Section>
				<Section title={t("settings.champions")}>{number("championTermMonths")}</Section>
				<Section title={t("settings.meetups")}>{number("offerHours")}</Section>
				<Section title={t("settings.figures")}>{number("engagedGoalPercent")}</Section>
				<Section title={t("settings.signIn")}>
					{number("sessionDays")}
					{number("sessionIdleDays")}
					<div className="mt-4">
						<TextField
							name="helpContact"
							label={t("settings.fields.helpContact")}
							hint={t("settings.fields.helpContactHint")}
							defaultValue={settings.helpContact}
							maxLength={200}
						/>
					</div>
				</Section>
				<p className="mt-8">
					<SubmitButton>{t("shell.save")}</SubmitButton>
				</p>
			</ActionForm>
		</>
	);
});
