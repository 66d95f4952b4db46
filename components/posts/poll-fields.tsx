import { requestContext } from "@/components/request-context";
import { ChoiceGroup, FieldGroup, SentLabel, TextField } from "@/components/ui/field";
import { dayIn } from "@/lib/clock";
import type { NewPoll } from "@/lib/posts/polls";
import { CHOICE_LIMIT, POLL_CHOICES } from "@/lib/posts/schema";
import { zoneCity } from "@/lib/zone-city";

const SHOWN_AT_FIRST = 4;

/** What can be chosen in a poll, how, and until when; `start` for one that is corrected. */
export function PollFields({ start }: { start?: NewPoll | null }) {
	const { viewer, t } = requestContext();
	const choice = (index: number) => (
		<TextField
			key={index}
			name={`choices[${index}]`}
			label={t("posts.fields.choice", { number: index + 1 })}
			defaultValue={start?.choices[index]}
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
				<details open={(start?.choices.length ?? 0) > SHOWN_AT_FIRST}>
					<summary className="text-link cursor-pointer">{t("posts.fields.moreChoices")}</summary>
					<div className="mt-3 grid gap-3">{indexes.slice(SHOWN_AT_FIRST).map(choice)}</div>
				</details>
			</FieldGroup>
			<div className="grid gap-4">
				{(["several", "secret"] as const).map((name) => (
					<ChoiceGroup
						key={name}
						name={name}
						type="checkbox"
						label={t(`posts.fields.${name}`)}
						defaultValue={start?.[name] ? "on" : null}
						choices={[{ value: "on", label: t(`posts.fields.${name}Choice`) }]}
					/>
				))}
			</div>
			<div className="max-w-72">
				<TextField
					name="closesOn"
					type="date"
					label={t("posts.fields.closesOn")}
					hint={t("posts.fields.closesOnHint", { zone: zoneCity(viewer.zone, viewer.locale) })}
					defaultValue={start && dayIn(new Date(start.closesAt.getTime() - 1), viewer.zone)}
					required
				/>
			</div>
		</>
	);
}
