import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import { fullInstant, longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import type { ListedLetter } from "@/lib/letters/queries";
import { titleFor } from "@/lib/posts/titles";

/** Letters of a community, sent or not. */
export function LetterRows({ letters, slug }: { letters: readonly ListedLetter[]; slug: string }) {
	const { viewer, t } = requestContext();
	const stateOf = ({ sentAt, scheduledFor, createdAt }: ListedLetter) =>
		sentAt
			? t("letters.sentOn", { when: longDay(sentAt, viewer) })
			: scheduledFor
				? t("letters.scheduledFor", { when: fullInstant(scheduledFor, viewer) })
				: t("letters.draftSince", { when: longDay(createdAt, viewer) });
	return (
		<ul className="rows mt-3.5">
			{letters.map((letter) => {
				const { title, language } = titleFor(viewer.locale, letter);
				return (
					<li key={letter.id} className="row bare">
						<div className="grid gap-0.5">
							<a
								className="row-link font-semibold"
								href={`/communities/${slug}/letters/${letter.id}`}
								lang={language}
								dir="auto"
							>
								{title}
							</a>
							<p className="muted">
								{stateOf(letter)}
								{letter.author && ` · ${t("letters.by", { person: nameOf(t, letter.author) })}`}
							</p>
						</div>
						{letter.scheduledFor && <Tag tone="bloom">{t("letters.scheduled")}</Tag>}
					</li>
				);
			})}
		</ul>
	);
}
