import { requestContext } from "@/components/request-context";
import { relativeDay } from "@/lib/clock";
import type { MatterState } from "@/lib/proposals/schema";
import { fullName } from "@/lib/text";
import { ProposalStateTag } from "./proposal-state";

interface ShownAnswer {
	id: string;
	state: MatterState;
	reason: string;
	at: Date;
	givenName: string;
	familyName: string;
	status: "active" | "suspended" | "left";
}

/** What the hub said, the latest first. */
export function AnswerList({ answers }: { answers: readonly ShownAnswer[] }) {
	const { viewer, t, at } = requestContext();
	return (
		<ul className="grid gap-4">
			{answers.map((answer) => (
				<li key={answer.id} className="grid gap-1">
					<p className="flex flex-wrap items-center gap-x-3 gap-y-1">
						<ProposalStateTag state={answer.state} />
						<span className="muted">
							{t("proposals.answeredBy", {
								name: answer.status === "left" ? t("shell.formerColleague") : fullName(answer),
								when: relativeDay(answer.at, at, viewer),
							})}
						</span>
					</p>
					<p className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
						{answer.reason}
					</p>
				</li>
			))}
		</ul>
	);
}
