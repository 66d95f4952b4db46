import { requestContext } from "@/components/request-context";
import { Panel } from "@/components/ui/page";
import { fullInstant } from "@/lib/clock";
import type { ShownCase } from "@/lib/moderation/case-page";
import { fullName } from "@/lib/text";
import { DecisionTags } from "./decision-tags";

type Decided = Pick<
	ShownCase,
	| "source"
	| "textAct"
	| "measure"
	| "endsAt"
	| "reason"
	| "message"
	| "decidedAt"
	| "appealedAt"
	| "appeal"
	| "appealDecidedAt"
	| "isUpheld"
	| "appealMessage"
>;

interface Props {
	of: Decided;
	/** Who decided; not for the author. */
	by?: { givenName: string; familyName: string } | null;
	title: string;
	messageTitle: string;
}

/** The first decision of a case. */
export function DecisionPanel({ of, by, title, messageTitle }: Props) {
	const { viewer, t } = requestContext();
	if (!of.decidedAt) return null;
	const when = fullInstant(of.decidedAt, viewer);
	const limit = of.measure === "mute" || of.measure === "ban" ? of.measure : null;
	return (
		<Panel title={title}>
			<div className="grid gap-2.5">
				<p className="chips">
					<DecisionTags of={of} />
				</p>
				<p className="muted">{by ? t("moderation.decision.by", { name: fullName(by), when }) : when}</p>
				{limit && (
					<p>
						{t(`moderation.decision.measures.${limit}`)}{" "}
						{of.endsAt
							? t("moderation.decision.until", { until: fullInstant(of.endsAt, viewer) })
							: t("moderation.decision.forGood")}
					</p>
				)}
				{of.reason && <p>{t("moderation.decision.reason", { reason: t(`moderation.reasons.${of.reason}`) })}</p>}
				{of.message && <Said title={messageTitle} words={of.message} />}
			</div>
		</Panel>
	);
}

/** The appeal of an author and its answer. */
export function AppealPanel({ of, title, answerTitle }: { of: Decided; title: string; answerTitle: string }) {
	const { t } = requestContext();
	if (!of.appealedAt) return null;
	return (
		<Panel title={t("moderation.appeal.title")}>
			<div className="grid gap-2.5">
				<Said title={title} words={of.appeal ?? ""} />
				{of.appealDecidedAt ? (
					<>
						<p className="font-semibold">
							{t(of.isUpheld ? "moderation.appeal.upheld" : "moderation.appeal.takenBack")}
						</p>
						<Said title={answerTitle} words={of.appealMessage ?? ""} />
					</>
				) : (
					<p className="muted">{t("moderation.appeal.waits")}</p>
				)}
			</div>
		</Panel>
	);
}

/** Words that somebody wrote to somebody, as they were typed. */
const Said = ({ title, words }: { title: string; words: string }) => (
	<div>
		<p className="muted">{title}</p>
		<p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
			{words}
		</p>
	</div>
);
