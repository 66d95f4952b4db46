import { requestContext } from "@/components/request-context";
import type { CountedAnswers } from "@/lib/meetups/desk-answers";

/** The answers to the organisers' questions, each with how many gave it. */
export function DeskAnswers({ questions }: { questions: CountedAnswers }) {
	const { t } = requestContext();
	if (questions.length === 0) return null;
	return (
		<details className="panel mt-4">
			<summary className="cursor-pointer font-semibold">{t("meetups.desk.answers")}</summary>
			<div className="mt-3 grid gap-4 md:grid-cols-2">
				{questions.map(({ id, kind, wording, answers }) => (
					<section key={id} className="min-w-0 [overflow-wrap:anywhere]">
						<h3>{wording ?? t(`meetups.form.questionKinds.${kind}`)}</h3>
						<ul className="mt-1">
							{answers.map(({ text, people }) => (
								<li key={text}>{t("meetups.desk.answered", { text, people })}</li>
							))}
						</ul>
					</section>
				))}
			</div>
		</details>
	);
}
