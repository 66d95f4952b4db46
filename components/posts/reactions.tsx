import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import type { ShownReaction } from "@/lib/posts/reactions";
import { REACTION_KINDS, type Reacting } from "@/lib/posts/schema";
import { namesOf } from "./names";

interface Props {
	text: "post" | "reply";
	id: string;
	/** Who wrote the text. */
	name: string;
	given: readonly ShownReaction[];
	mayReact: boolean;
	action: FormAction;
}

/** Always offered; the others stand beside it once somebody has given them. */
const FIRST: Reacting = "thanks";

/** The reactions to a text: each is given and taken back in one click, and says who gave it. */
export function Reactions({ text, id, name, given, mayReact, action }: Props) {
	const { t } = requestContext();
	const byKind = new Map(given.map((reaction) => [reaction.kind, reaction]));
	if (!mayReact && given.length === 0) return null;
	const shown = REACTION_KINDS.filter((kind) => byKind.has(kind) || (mayReact && kind === FIRST));
	const others = REACTION_KINDS.filter((kind) => !shown.includes(kind));
	const button = (kind: Reacting) => (
		<button type="submit" name="kind" value={kind} className="chip" aria-pressed={byKind.get(kind)?.isMine ?? false}>
			{t(`talk.reactions.${kind}`)}
			{byKind.has(kind) && <b>{byKind.get(kind)?.count}</b>}
		</button>
	);
	const chips = shown.map((kind) => {
		const reaction = byKind.get(kind);
		return (
			<span key={kind} className="reaction">
				{mayReact ? (
					button(kind)
				) : (
					<span className="chip">
						{t(`talk.reactions.${kind}`)} <b>{reaction?.count}</b>
					</span>
				)}
				{reaction && (
					<span dir="auto" className="names" aria-hidden="true">
						{namesOf(reaction.names, reaction.count, t)}
					</span>
				)}
			</span>
		);
	});
	return (
		<div className="reactions">
			{mayReact ? (
				<ActionForm action={action}>
					<input type="hidden" name="text" value={text} />
					<input type="hidden" name="id" value={id} />
					<fieldset className="chips" aria-label={t("talk.reactionsLabel", { name })}>
						{chips}
						{others.length > 0 && (
							<details className="more">
								<summary className="chip" aria-label={t("talk.reactionsLabel", { name })}>
									<Icon name="plus" />
								</summary>
								<span className="chips">
									{others.map((kind) => (
										<span key={kind}>{button(kind)}</span>
									))}
								</span>
							</details>
						)}
					</fieldset>
				</ActionForm>
			) : (
				<p className="chips">{chips}</p>
			)}
			{given.length > 0 && (
				<details className="who">
					<summary className="muted">{t("talk.whoReacted")}</summary>
					<ul>
						{given.map((reaction) => (
							<li key={reaction.kind}>
								<b>{t(`talk.reactions.${reaction.kind}`)}</b>{" "}
								{t("talk.reactionGiven", { count: reaction.count, names: namesOf(reaction.names, reaction.count, t) })}
							</li>
						))}
					</ul>
				</details>
			)}
		</div>
	);
}
