import { PersonField } from "@/components/people/person-field";
import { requestContext } from "@/components/request-context";
import { RowIdField, SentLabel, TextField } from "@/components/ui/field";
import { AGENDA_ROWS } from "@/lib/meetups/schema";
import { type KnownPerson, personText } from "@/lib/people/typed-people";
import { MoreRows } from "./more-rows";

export interface AgendaStart {
	id: string;
	title: string;
	minutes: number;
	speakerText: string | null;
	speaker: Partial<KnownPerson> | null;
}

const EMPTY_ROWS = 3;
const MORE_ROWS = 8;

/** Rows of an agenda: the existing ones, some empty ones, and more on request. Works without JavaScript. */
export function AgendaFields({ start }: { start: readonly AgendaStart[] }) {
	const { t } = requestContext();
	const inView = Math.min(AGENDA_ROWS, start.length + EMPTY_ROWS);
	const all = Math.min(AGENDA_ROWS, inView + MORE_ROWS);
	const rows = Array.from({ length: all }, (_, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a row is identified by its index in the form.
		<AgendaFieldRow key={index} index={index} item={start[index]} />
	));
	return (
		<fieldset className="grid gap-1">
			<legend className="contents">
				<h2>{t("meetups.form.agendaTitle")}</h2>
			</legend>
			<SentLabel name="agenda" label={t("meetups.form.agendaTitle")} />
			<p className="muted">
				{t("meetups.form.agendaHint")} {t("meetups.form.speakerHint")}
			</p>
			{rows.slice(0, inView)}
			{all > inView && (
				<MoreRows label={t("meetups.form.moreParts")} list="agenda" from={inView}>
					{rows.slice(inView)}
				</MoreRows>
			)}
		</fieldset>
	);
}

function AgendaFieldRow({ index, item }: { index: number; item?: AgendaStart }) {
	const { t } = requestContext();
	const name = `agenda[${index}]`;
	return (
		<fieldset
			className={`mt-2 grid grid-cols-[minmax(0,1fr)_88px] gap-x-3 gap-y-2 border-b border-line pb-4 md:grid-cols-[minmax(0,1fr)_88px_minmax(0,14rem)] md:border-0 md:pb-0 ${index > 0 ? "md:[&_label]:sr-only" : ""}`}
		>
			<legend className="muted md:sr-only">{t("meetups.form.part", { number: index + 1 })}</legend>
			<RowIdField name={`${name}.id`} defaultValue={item?.id} />
			<TextField
				name={`${name}.title`}
				label={t("meetups.form.partTitle")}
				defaultValue={item?.title}
				maxLength={160}
			/>
			<TextField
				name={`${name}.minutes`}
				label={t("meetups.form.minutes")}
				type="number"
				min={1}
				max={1440}
				defaultValue={item?.minutes}
			/>
			<div className="max-md:col-span-2">
				<PersonField
					name={`${name}.speaker`}
					label={t("meetups.form.speaker")}
					defaultValue={item?.speaker ? personText(item.speaker) : item?.speakerText}
					hint={null}
				/>
			</div>
		</fieldset>
	);
}
