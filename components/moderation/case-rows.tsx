import { AuthorAvatar } from "@/components/posts/author-name";
import { requestContext } from "@/components/request-context";
import { RelativeTime } from "@/components/ui/time";
import type { QueuedCase } from "@/lib/moderation/queue";
import { fullName } from "@/lib/text";
import { CaseTags } from "./case-tags";
import { DecisionTags } from "./decision-tags";

/** Cases of a queue: what was written, by whom, and why it is here. */
export function CaseRows({ cases, slug }: { cases: readonly QueuedCase[]; slug: string }) {
	return (
		<ul className="rows">
			{cases.map((one) => (
				<CaseRow key={one.id} of={one} slug={slug} />
			))}
		</ul>
	);
}

function CaseRow({ of, slug }: { of: QueuedCase; slug: string }) {
	const { t } = requestContext();
	const name = of.author ? fullName(of.author) : t("shell.formerColleague");
	return (
		<li className="row">
			<AuthorAvatar author={of.author} />
			<div className="min-w-0">
				<a
					dir="auto"
					lang={of.language}
					className="row-link font-semibold [overflow-wrap:anywhere]"
					href={`/communities/${slug}/moderation/${of.id}`}
				>
					{of.title}
				</a>
				<p className="muted mt-0.5">
					{of.replyId && `${t("moderation.replyIn")} `}
					{t("moderation.postBy", { name })}
					{" · "}
					{t("moderation.earlier", { count: of.earlier, against: of.against })}
				</p>
				{of.excerpt && (
					<p dir="auto" lang={of.language} className="mt-1.5 max-w-[72ch] text-ink-2 [overflow-wrap:anywhere]">
						{of.excerpt}
					</p>
				)}
				<p className="chips mt-2">
					<CaseTags of={of} />
					<DecisionTags of={of} />
				</p>
			</div>
			<div className="aside">
				{of.decidedAt && !of.appealedAt ? t("moderation.decidedOn") : t("moderation.since")}{" "}
				<RelativeTime instant={of.stands} />
			</div>
		</li>
	);
}
