import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import { nameIn, nameOf } from "@/lib/i18n/names";
import type { ShownReuse } from "@/lib/practices/reuse-trail";

/** One reuse in words: what was adapted, what came of it, and whether they would advise it. */
export function ReuseRow({ reuse, children }: { reuse: ShownReuse; children?: ReactNode }) {
	const { viewer, t } = requestContext();
	const { person, adapted, result, advice, thanks } = reuse;
	return (
		<li id={`reuse-${reuse.id}`} className="row">
			<Avatar person={person} />
			<div className="min-w-0">
				{result ? (
					<p dir="auto" className="font-serif [overflow-wrap:anywhere]">
						{result}
					</p>
				) : (
					<p className="text-ink-3">{t("practices.reuse.noResult")}</p>
				)}
				{adapted && (
					<p className="mt-1 [overflow-wrap:anywhere]">
						{t("reuses.adaptedShown")} <bdi>{adapted}</bdi>
					</p>
				)}
				<p className="muted mt-0.5">
					{t("practices.reuse.said", {
						name: nameOf(t, person),
						unit: nameIn(viewer.locale, reuse.unit),
						day: longDay(reuse.usedOn, { locale: viewer.locale, zone: "UTC" }),
					})}
				</p>
				{(advice || !reuse.isCounted) && (
					<p className="mt-1.5 flex flex-wrap gap-2">
						{!reuse.isCounted && <Tag tone="bloom">{t("reuses.notCounted")}</Tag>}
						{advice && <Tag tone={advice === "no" ? "red" : "green"}>{t(`reuses.advised.${advice}`)}</Tag>}
					</p>
				)}
				{thanks?.by && (
					<p className="muted mt-1 [overflow-wrap:anywhere]">
						{thanks.words
							? t("reuses.thankedWith", { name: nameOf(t, thanks.by), words: thanks.words })
							: t("reuses.thanked", { name: nameOf(t, thanks.by) })}
					</p>
				)}
				{children}
			</div>
		</li>
	);
}
