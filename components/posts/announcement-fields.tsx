import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import { ChoiceGroup, SelectField, TextField } from "@/components/ui/field";
import { wallTimeOf } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { languageChoices } from "@/lib/i18n/names";
import { BODY_LIMIT, TITLE_LIMIT } from "@/lib/posts/schema";
import { zoneCity } from "@/lib/zone-city";

/** What an announcement may be addressed to. */
export interface Places {
	units: { id: string; name: string }[];
	sites: { id: string; name: string }[];
}

interface SecondLanguage {
	otherLanguage?: Locale | null;
	otherTitle?: string | null;
	otherBody?: string | null;
}

/** The same announcement in another language; closed where there is none. */
export function SecondLanguageFields({ slug, start }: { slug: string; start: SecondLanguage }) {
	const { t } = requestContext();
	return (
		<details open={Boolean(start.otherTitle)}>
			<summary className="text-link cursor-pointer">{t("posts.fields.otherTitle")}</summary>
			<p className="muted mt-2">{t("posts.fields.otherText")}</p>
			<div className="mt-4 grid gap-6">
				<div className="max-w-64">
					<SelectField
						name="otherLanguage"
						label={t("posts.fields.otherLanguage")}
						defaultValue={start.otherLanguage ?? ""}
						choices={[{ value: "", label: "–" }, ...languageChoices(t.locale)]}
					/>
				</div>
				<TextField
					name="otherTitle"
					label={t("posts.fields.otherHeading")}
					defaultValue={start.otherTitle}
					maxLength={TITLE_LIMIT}
					autoComplete="off"
				/>
				<MarkdownField
					files
					name="otherBody"
					label={t("posts.fields.otherBody")}
					defaultValue={start.otherBody}
					rows={7}
					maxLength={BODY_LIMIT}
					mentionsFrom={`/communities/${slug}/readers`}
				/>
			</div>
		</details>
	);
}

/** Whom a new announcement is for, and whether they confirm. */
export function AnnouncementFields({ places }: { places: Places }) {
	const { t } = requestContext();
	const toChoose = (name: string, label: string, list: Places["units"]) =>
		list.length > 0 && (
			<div className="scroll-choices">
				<ChoiceGroup
					name={name}
					type="checkbox"
					label={label}
					choices={list.map((place) => ({ value: place.id, label: place.name }))}
				/>
			</div>
		);
	return (
		<>
			<details>
				<summary className="text-link cursor-pointer">{t("posts.fields.forTitle")}</summary>
				<p className="muted mt-2">{t("posts.fields.forText")}</p>
				<div className="mt-4 grid gap-6 md:grid-cols-2">
					{toChoose("forUnitIds", t("posts.fields.forUnits"), places.units)}
					{toChoose("forSiteIds", t("posts.fields.forSites"), places.sites)}
				</div>
			</details>
			<ChoiceGroup
				name="asksToConfirm"
				type="checkbox"
				label={t("posts.fields.asksToConfirm")}
				choices={[{ value: "on", label: t("posts.fields.asksToConfirmChoice") }]}
			/>
		</>
	);
}

/** When an announcement is published. One that is scheduled has a time, and a button beside it publishes it at once. */
export function PublicationField({ start }: { start?: Date | null }) {
	const { viewer, t } = requestContext();
	const zone = zoneCity(viewer.zone, viewer.locale);
	return (
		<div className="max-w-72">
			<TextField
				name="scheduledFor"
				type="datetime-local"
				label={t(start ? "posts.fields.publishOn" : "posts.fields.scheduledFor")}
				hint={t(start ? "posts.fields.publishOnHint" : "posts.fields.scheduledForHint", { zone })}
				defaultValue={start && wallTimeOf(start, viewer.zone)}
				required={Boolean(start)}
			/>
		</div>
	);
}
