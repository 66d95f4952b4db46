import { PersonField, personFieldTexts } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { type Choice, ChoiceGroup, FieldGroup, SelectField, TextArea } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { type KnownPerson, personEntry } from "@/lib/people/typed-people";
import { MOST_SOURCES } from "@/lib/practices/sources";
import { REVIEW_INTERVALS, TEAM_SIZES } from "@/lib/practices/templates";
import { SourceRows } from "./source-rows";

export interface StartOfSource {
	note: string;
	address?: string | null;
	person?: KnownPerson | null;
}

/** Evidence in rows: a page, a document or a colleague. */
export function SourceFields({ start }: { start: readonly StartOfSource[] }) {
	const { t } = requestContext();
	const numbered = (key: "source" | "removeSource") =>
		Array.from({ length: MOST_SOURCES }, (_, index) => t(`practiceLife.fields.${key}`, { number: index + 1 }));
	return (
		<FieldGroup legend={t("practiceLife.fields.sources")} hint={t("practiceLife.fields.sourcesHint")}>
			<SourceRows
				start={start.map(({ note, address, person }) => ({
					note,
					address: address ?? null,
					person: person ? personEntry(person) : null,
				}))}
				most={MOST_SOURCES}
				texts={{
					add: t("practiceLife.fields.addSource"),
					remove: numbered("removeSource"),
					removed: t("practiceLife.fields.sourceRemoved"),
					undo: t("shell.undo"),
					empty: t("practiceLife.fields.noScript"),
					labels: numbered("source"),
					note: t("practiceLife.fields.sourceNote"),
					address: t("practiceLife.fields.sourceAddress"),
					person: t("practiceLife.fields.sourcePerson"),
					picker: personFieldTexts(t),
				}}
			/>
		</FieldGroup>
	);
}

interface Places {
	unitIds?: string[] | null;
	countries?: string[] | null;
	sizes?: string[] | null;
	appliesTo?: string | null;
}

/** Where a practice applies. */
export function PlaceFields({ start, units, countries }: { start: Places; units: Choice[]; countries: Choice[] }) {
	const { t } = requestContext();
	return (
		<>
			<TextArea
				name="appliesTo"
				label={t("practices.fields.appliesTo")}
				hint={t("practices.fields.appliesToHint")}
				defaultValue={start.appliesTo}
				rows={2}
				maxLength={500}
			/>
			<Fold
				title={t("practiceLife.fields.places")}
				hint={t("practiceLife.fields.placesHint")}
				fields={["unitIds", "countries", "sizes"]}
			>
				<ChoiceGroup
					name="unitIds"
					type="checkbox"
					label={t("practiceLife.fields.units")}
					defaultValue={start.unitIds}
					choices={units}
				/>
				<ChoiceGroup
					name="countries"
					type="checkbox"
					label={t("practiceLife.fields.countries")}
					defaultValue={start.countries}
					choices={countries}
				/>
				<ChoiceGroup
					name="sizes"
					type="checkbox"
					label={t("practiceLife.fields.sizes")}
					defaultValue={start.sizes}
					choices={TEAM_SIZES.map((value) => ({ value, label: t(`practiceLife.sizes.${value}`) }))}
				/>
			</Fold>
		</>
	);
}

export interface StartOfKeepers {
	contact?: KnownPerson | null;
	owner?: KnownPerson | null;
	coAuthors?: readonly KnownPerson[];
	reviewEveryDays?: number | null;
}

/** The people of a card, and how often it is read again. */
export function KeeperFields({ start }: { start: StartOfKeepers }) {
	const { t } = requestContext();
	return (
		<>
			<PersonField
				name="contact"
				label={t("practices.fields.contact")}
				hint={t("practices.fields.contactHint")}
				defaultValue={start.contact && personEntry(start.contact)}
				required
			/>
			<PersonField
				name="owner"
				label={t("practiceLife.fields.owner")}
				hint={t("practiceLife.fields.ownerHint")}
				defaultValue={start.owner && personEntry(start.owner)}
			/>
			<PersonField
				name="coAuthors"
				several
				label={t("practiceLife.fields.coAuthors")}
				hint={t("practiceLife.fields.coAuthorsHint")}
				defaultValue={start.coAuthors?.map(personEntry).join("\n")}
			/>
			<SelectField
				name="reviewEveryDays"
				label={t("practiceLife.fields.reviewEveryDays")}
				defaultValue={start.reviewEveryDays ? String(start.reviewEveryDays) : ""}
				choices={[
					{ value: "", label: t("practiceLife.fields.usualInterval") },
					...REVIEW_INTERVALS.map((days) => ({
						value: String(days),
						label: t(`practiceLife.fields.intervals.${days}`),
					})),
				]}
			/>
		</>
	);
}
