import { requestContext } from "@/components/request-context";
import type { FormAction } from "@/components/ui/form-state";
import { Tag } from "@/components/ui/tag";
import { relativeDay, shortDay } from "@/lib/clock";
import type { SpeakerBoard, SpeakerCard } from "@/lib/speakers/queries";
import { lineStart } from "@/lib/text";
import { SpeakerMove } from "./speaker-move";

interface Props {
	columns: SpeakerBoard["columns"];
	/** Missing for people who may not move cards. */
	moveAction?: FormAction;
}

/** The speaker pipeline. Declined speakers are listed below it. */
export function SpeakerColumns({ columns, moveAction }: Props) {
	const declined = columns.find(({ stage }) => stage === "declined");
	return (
		<>
			<ol className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-4">
				{columns
					.filter(({ stage }) => stage !== "declined")
					.map((column) => (
						<Column key={column.stage} column={column} moveAction={moveAction} />
					))}
			</ol>
			{declined && declined.cards.length > 0 && (
				<ul className="mt-4">
					<Column column={declined} moveAction={moveAction} wide />
				</ul>
			)}
		</>
	);
}

type Part = Omit<Props, "columns">;

function Column({
	column: { stage, cards },
	wide,
	moveAction,
}: Part & { column: Props["columns"][number]; wide?: boolean }) {
	const { t } = requestContext();
	const heading = `stage-${stage}`;
	return (
		<li className="rounded-md border border-line bg-sunken p-3" aria-labelledby={heading}>
			<h2 id={heading} className="flex items-baseline justify-between gap-2 px-1 text-small">
				{t(`speakers.stages.${stage}`)} <span className="muted tabular-nums">{cards.length}</span>
			</h2>
			{cards.length === 0 ? (
				<p className="muted px-1 pt-2">{t("speakers.empty")}</p>
			) : (
				<ul className={wide ? "mt-3 grid gap-3 sm:grid-cols-2 xl:grid-cols-4" : "mt-3 grid gap-3"}>
					{cards.map((card) => (
						<Card key={card.id} card={card} moveAction={moveAction} />
					))}
				</ul>
			)}
		</li>
	);
}

function Card({ card, moveAction }: Part & { card: SpeakerCard }) {
	const { viewer, t, at } = requestContext();
	const { meetup, rating } = card;
	return (
		<li className="rounded-md border border-line bg-surface p-3 [overflow-wrap:anywhere]">
			<h3>
				<a className="row-link" href={`/speakers/${card.id}`}>
					{card.name || t("shell.formerColleague")}
				</a>
			</h3>
			<p className="muted">{card.company ?? t(`speakers.kinds.${card.kind}`)}</p>
			<p className="mt-1.5">{card.subject}</p>
			{meetup && (
				<p className="muted mt-1">
					{meetup.title}, {shortDay(meetup.startsAt, { locale: viewer.locale, zone: meetup.zone })}
				</p>
			)}
			<p className="mt-2 flex flex-wrap gap-1.5 empty:hidden">
				{rating && <Tag tone="blue">{t("speakers.rating", rating)}</Tag>}
				{card.slidesFileId && <Tag tone="green">{t("speakers.slidesIn")}</Tag>}
				{card.conflictNote && <Tag tone="bloom">{t("speakers.conflict")}</Tag>}
			</p>
			{card.conflictNote && <p className="muted mt-1.5 whitespace-pre-line">{card.conflictNote}</p>}
			<p className="muted mt-1.5">{lineStart(relativeDay(card.stageSince, at, viewer))}</p>
			{moveAction && <SpeakerMove speaker={card} action={moveAction} />}
		</li>
	);
}
