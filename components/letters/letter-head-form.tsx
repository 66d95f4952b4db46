import { requestContext } from "@/components/request-context";
import { ChoiceGroup, KeptField, SelectField, TextField } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { languageChoices } from "@/lib/i18n/names";
import { LETTER_TITLE_LIMIT } from "@/lib/letters/schema";

interface Props {
	action: FormAction;
	hidden: Record<string, string>;
	/** Where the letter exists. */
	madeFrom?: string;
	start: {
		title?: string;
		language: Locale;
		otherTitle?: string | null;
		otherLanguage?: Locale | null;
		forUnitIds?: string[];
		forSiteIds?: string[];
	};
	places: { units: { id: string; name: string }[]; sites: { id: string; name: string }[] };
	button: string;
}

/** Title, languages and readers of a letter. */
export function LetterHeadForm({ action, hidden, madeFrom, start, places, button }: Props) {
	const { viewer, t } = requestContext();
	const languages = languageChoices(viewer.locale);
	const chosenPlaces = [...places.units, ...places.sites]
		.filter(({ id }) => start.forUnitIds?.includes(id) || start.forSiteIds?.includes(id))
		.map(({ name }) => name)
		.join(", ");
	const toChoose = (name: string, label: string, list: Props["places"]["units"], chosen: string[] = []) =>
		list.length > 0 && (
			<div className="scroll-choices">
				<ChoiceGroup
					name={name}
					type="checkbox"
					label={label}
					defaultValue={chosen}
					choices={list.map((place) => ({ value: place.id, label: place.name }))}
				/>
			</div>
		);
	return (
		<ActionForm action={action} draft="letter" className="grid max-w-[72ch] gap-6">
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{madeFrom && <KeptField name="madeFrom" value={madeFrom} />}
			<TextField
				name="title"
				label={t("letters.fields.title")}
				defaultValue={start.title}
				maxLength={LETTER_TITLE_LIMIT}
				autoComplete="off"
				required
			/>
			<div className="max-w-64">
				<SelectField
					name="language"
					label={t("letters.fields.language")}
					defaultValue={start.language}
					choices={languages}
				/>
			</div>
			<Fold
				title={t("letters.fields.other")}
				hint={start.otherTitle || t("letters.fields.otherHint")}
				fields={["otherLanguage", "otherTitle"]}
			>
				<div className="max-w-64">
					<SelectField
						name="otherLanguage"
						label={t("letters.fields.otherLanguage")}
						defaultValue={start.otherLanguage ?? ""}
						choices={[{ value: "", label: "–" }, ...languages]}
					/>
				</div>
				<TextField
					name="otherTitle"
					label={t("letters.fields.otherTitle")}
					defaultValue={start.otherTitle}
					maxLength={LETTER_TITLE_LIMIT}
					autoComplete="off"
				/>
			</Fold>
			<Fold
				title={t("letters.fields.readers")}
				hint={chosenPlaces || t("talk.audienceAll")}
				fields={["forUnitIds", "forSiteIds"]}
			>
				<p className="muted">{t("letters.fields.readersHint")}</p>
				<div className="grid gap-6 md:grid-cols-2">
					{toChoose("forUnitIds", t("posts.fields.forUnits"), places.units, start.forUnitIds)}
					{toChoose("forSiteIds", t("posts.fields.forSites"), places.sites, start.forSiteIds)}
				</div>
			</Fold>
			<div>
				<SubmitButton>{button}</SubmitButton>
			</div>
		</ActionForm>
	);
}
