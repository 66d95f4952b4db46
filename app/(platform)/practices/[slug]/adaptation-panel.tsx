import { requestContext } from "@/components/request-context";
import { Panel } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { nameIn } from "@/lib/i18n/names";
import { adaptationTies } from "@/lib/practices/adaptation-pages";
import { canAdapt } from "@/lib/practices/adaptation-policy";
import { canChange } from "@/lib/practices/policy";
import type { PracticePage } from "@/lib/practices/practice-page";

/** The card that this one was adapted from, and copies of it, as far as the viewer may see them. */
export async function AdaptationPanel({ practice }: { practice: PracticePage }) {
	const { viewer, t } = requestContext();
	const { original, copies, openOffers } = await adaptationTies(viewer, practice.id);
	const keeps = canChange(viewer, practice).allowed;
	const mayAdapt = canAdapt(viewer, practice).allowed;
	if (!original && copies.length === 0 && !mayAdapt) return null;
	const address = `/practices/${practice.slug}`;
	const hasChanged = original !== null && original.version > original.seenVersion;
	return (
		<Panel title={t("adaptations.title")}>
			{original && (
				<div className="mb-3.5">
					<p className="[overflow-wrap:anywhere]">
						{t("adaptations.from")}{" "}
						<a className="text-link" lang={original.language} dir="auto" href={`/practices/${original.slug}`}>
							{original.title}
						</a>
						<span className="muted"> · {t("practices.version", { number: original.fromVersion })}</span>
					</p>
					{keeps && (
						<p className="mt-1.5">
							{hasChanged && <Tag tone="bloom">{t("adaptations.changed")}</Tag>}{" "}
							<a className="text-link" href={`${address}/original`}>
								{t(hasChanged ? "adaptations.seeChanges" : "adaptations.compare")}
							</a>
						</p>
					)}
				</div>
			)}
			{copies.length > 0 && (
				<>
					<p className="muted">{t("adaptations.copies")}</p>
					<ul className="mb-3.5 grid gap-1.5">
						{copies.map((copy) => (
							<li key={copy.slug} className="[overflow-wrap:anywhere]">
								<a className="text-link" lang={copy.language} dir="auto" href={`/practices/${copy.slug}`}>
									{copy.title}
								</a>
								{copy.unit && <span className="muted"> · {nameIn(viewer.locale, copy.unit)}</span>}
								{copy.status === "draft" && <span className="muted"> · {t("practices.status.draft")}</span>}
							</li>
						))}
					</ul>
				</>
			)}
			{keeps && openOffers > 0 && (
				<p className="mb-3.5">
					<a className="text-link" href={`${address}/offers`}>
						{t("adaptations.openOffers", { count: openOffers })}
					</a>
				</p>
			)}
			{mayAdapt && (
				<p>
					<a className="text-link" href={`${address}/adapt`}>
						{t("adaptations.button")}
					</a>
				</p>
			)}
		</Panel>
	);
}
