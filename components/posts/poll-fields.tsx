import { requestContext } from "@/components/request-context";
import { ChoiceGroup, FieldGroup, SentLabel, TextField } from "@/components/ui/field";
import { CHOICE_LIMIT, POLL_CHOICES } from "@/lib/posts/schema";
import { zoneCity } from "@/lib/zone-city";

const SHOWN_AT_FIRST = 4;

/** What can be chosen in a new poll, how, and until when. */
export function PollFields() {
	const { viewer, t } = requestContext();
	const choice = (index: number) => (
		<TextField
			key={index}
			name={`choices[${index}]`}
			label={t("posts.fields.choice", { number: index + 1 })}
			maxLength={CHOICE_LIMIT}
			autoComplete="off"
		/>
	);
	const indexes = Array.from({ length: POLL_CHOICES.most }, (_, index) => index);
	return (
		<>
			<FieldGroup legend={t("posts.fields.choices")} hint={t("posts.fields.choicesHint")}>
				<SentLabel name="choices" label={t("posts.fields.choices")} />
				{indexes.slice(0, SHOWN_AT_FIRST).map(choice)}
				<details>
					<summary className="text-link cursor-pointer">
						{t("posts.fields.choice", { number: `${SHOWN_AT_FIRST + 1}–${POLL_CHOICES.most}` })}
					</summary>
					<div className="mt-3 grid gap-3">{indexes.slice(SHOWN_AT_FIRST).map(choice)}</div>
				</details>
			</FieldGroup>
			<div className="grid gap-4">
				<ChoiceGroup
					name="several"
					type="checkbox"
					label={t("posts.fields.several")}
					choices={[{ value: "on", label: t("posts.fields.severalChoice") }]}
				/>
				<ChoiceGroup
					name="secret"
					type="checkbox"
					label={t("posts.fields.secret")}
					choices={[{ value: "on", label: t("posts.fields.secretChoice") }]}
				/>
			</div>
			<div className="max-w-72">
				<TextField
					name="closesOn"
					type="date"
					label={t("posts.fields.closesOn")}
					hint={t("posts.fields.closesOnHint", { zone: zoneCity(viewer.zone, viewer.locale) })}
					required
				/>
			</div>
		</>
	);
}
