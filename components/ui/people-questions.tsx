import type { PeopleReport, PersonChoice } from "@/lib/people/people-report";
import { CHOICE_PREFIX, choiceValue } from "@/lib/people/typed-people";
import { AvatarMark } from "./avatar-mark";

interface Props {
	name: string;
	report: PeopleReport;
	several?: boolean;
	/** Takes the choice at once. Without script it is sent with the form. */
	onChoose?: (typed: string, entry: string) => void;
}

function ChoiceText({ choice: { name, initials, place } }: { choice: PersonChoice }) {
	return (
		<>
			<AvatarMark initials={initials} />
			<span className="min-w-0 text-start">
				{name}
				<span className="block muted">{place}</span>
			</span>
		</>
	);
}

/** Asks who is meant by the entries of a field that are unclear. */
export function PeopleQuestions({ name, report, several, onChoose }: Props) {
	return (
		<div className="grid gap-3">
			{several && (
				<p className="muted" role="status">
					{report.summary}
				</p>
			)}
			{report.unclear.map(({ typed, question, choices }, index) =>
				choices.length > 0 ? (
					<fieldset key={typed} className="people-question">
						<legend>{question}</legend>
						{choices.map((choice) =>
							onChoose ? (
								<button
									key={choice.entry}
									type="button"
									className="person-option"
									onClick={() => onChoose(typed, choice.entry)}
								>
									<ChoiceText choice={choice} />
								</button>
							) : (
								<label key={choice.entry} className="choice items-center!">
									<input
										type="radio"
										name={`${CHOICE_PREFIX}${name}:${index}`}
										value={choiceValue(typed, choice.entry)}
									/>
									<ChoiceText choice={choice} />
								</label>
							),
						)}
					</fieldset>
				) : (
					several && (
						<p key={typed} className="error">
							{question}
						</p>
					)
				),
			)}
		</div>
	);
}
