import { requestContext } from "@/components/request-context";
import type { FormAction } from "@/components/ui/form-state";
import { Tag } from "@/components/ui/tag";
import { relativeDay, shortDay } from "@/lib/clock";
import type { SpeakerBoard, SpeakerCard } from "@/lib/speakers/queries";
import { lineStart } from "@/lib/text";
import { BoardMoves } from "./board-moves";
import { CardMoves } from "./card-moves";

interface Props {
	columns: SpeakerBoard["columns"];
	/** Missing for people who may not move cards. */
	moveAction?: FormAction;
}

/** The speaker pipeline: all stages in one row, which scrolls. */
export function SpeakerColumns({ columns, moveAction }: Props) {
	const { t } = requestContext();
	const list = columns.map((column) => <Column key={column.stage} column={column} moveAction={moveAction} />);
	if (!moveAction) return <ol className="board">{list}</ol>;
	return (
		<BoardMoves
			label={t("speakers.board")}
			cards={columns.flatMap(({ stage, cards }) => cards.map(({ id }) => `${id} ${stage}`))}
		>
			{list}
		</BoardMoves>
	);
}

type Part = Omit<Props, "columns">;

function Column({ column: { stage, cards }, moveAction }: Part & { column: Props["columns"][number] }) {
	const { t } = requestContext();
	const heading = `stage-${stage}`;
	return (
		<li className="rounded-md border border-line bg-sunken p-3" aria-labelledby={heading} data-stage={stage}>
			<h2 id={heading} className="flex items-baseline justify-between gap-2 px-1 text-small">
				{t(`speakers.stages.${stage}`)} <span className="muted tabular-nums">{cards.length}</span>
			</h2>
			{cards.length === 0 ? (
				<p className="muted px-1 pt-2">{t("speakers.empty")}</p>
			) : (
				<ul className="mt-3 grid gap-3">
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
		<li className="rounded-md border border-line bg-surface p-3 [overflow-wrap:anywhere]" data-card={card.id}>
			<h3>
				<a dir="auto" className="row-link" href={`/speakers/${card.id}`} draggable={false}>
					{card.name || t("shell.formerColleague")}
				</a>
			</h3>
			<p dir="auto" className="muted">
				{card.company ?? t(`speakers.kinds.${card.kind}`)}
			</p>
			<p dir="auto" className="mt-1.5">
				{card.subject}
			</p>
			{meetup && (
				<p className="muted mt-1">
					<bdi>{meetup.title}</bdi>, {shortDay(meetup.startsAt, { locale: viewer.locale, zone: meetup.zone })}
				</p>
			)}
			<p className="mt-2 flex flex-wrap gap-1.5">
				<Tag>{t(`speakers.stages.${card.stage}`)}</Tag>
				{rating && <Tag tone="blue">{t("speakers.rating", rating)}</Tag>}
				{card.slidesFileId && <Tag tone="green">{t("speakers.slidesIn")}</Tag>}
				{card.conflictNote && <Tag tone="bloom">{t("speakers.conflict")}</Tag>}
			</p>
			{card.conflictNote && <p className="muted mt-1.5 whitespace-pre-line">{card.conflictNote}</p>}
			<p className="muted mt-1.5">{lineStart(relativeDay(card.stageSince, at, viewer))}</p>
			{moveAction && <CardMoves card={card} action={moveAction} />}
		</li>
	);
}
