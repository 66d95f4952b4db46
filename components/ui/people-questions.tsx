import type { PeopleReport, PersonChoice } from "@/lib/people/people-report";
import { CHOICE_PREFIX, choiceValue } from "@/lib/people/typed-people";
import { AvatarMark } from "./avatar-mark";

interface Props {
	name: string;
	report: PeopleReport;
	several?: boolean;
	/** Takes a choice at once. Without script it is sent with the form. */
	live?: { choose: (typed: string, entry: string) => void; correct: (typed: string) => void; edit: string };
}

function ChoiceText({ choice: { name, initials, face, place } }: { choice: PersonChoice }) {
	return (
		<>
			<AvatarMark initials={initials} name={name} face={face} size="small" />
			<span className="min-w-0 text-start">
				{name}
				<span className="block muted">{place}</span>
			</span>
		</>
	);
}

/** Asks who is meant by the entries of a field that are unclear. */
export function PeopleQuestions({ name, report, several, live }: Props) {
	return (
		<div className="grid gap-3">
			{several && (
				<p className="muted empty:hidden" role="status">
					{report.summary}
				</p>
			)}
			{report.unclear.map(({ typed, question, choices }, index) =>
				choices.length > 0 ? (
					<fieldset key={typed} className="people-question">
						<legend>{question}</legend>
						{choices.map((choice) =>
							live ? (
								<button
									key={choice.entry}
									type="button"
									className="person-option"
									onClick={() => live.choose(typed, choice.entry)}
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
							{question}{" "}
							{live && (
								<button
									type="button"
									className="text-link"
									aria-label={`${live.edit} ${typed}`}
									onClick={() => live.correct(typed)}
								>
									{live.edit}
								</button>
							)}
						</p>
					)
				),
			)}
		</div>
	);
}
