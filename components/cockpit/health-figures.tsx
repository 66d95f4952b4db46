import { requestContext } from "@/components/request-context";
import { Section } from "@/components/ui/page";
import type { HealthFigure, HealthShare } from "@/lib/cockpit/health";
import { percentOf } from "@/lib/insights/metric";

/** The figures of a community as sentences, each with the window before, what moves it, and the rows to begin with. */
export function HealthFigures({ figures, slug }: { figures: readonly HealthFigure[]; slug: string }) {
	const { t } = requestContext();
	return (
		<Section title={t("cockpit.health.title")}>
			<p className="muted mt-1">{t("cockpit.health.lede")}</p>
			<ul className="rows">
				{figures.map((figure) => (
					<Figure key={figure.key} figure={figure} slug={slug} />
				))}
			</ul>
		</Section>
	);
}

function Figure({ figure: { key, days, now, before, rows }, slug }: { figure: HealthFigure; slug: string }) {
	const { t } = requestContext();
	const percent = percentOf(now.part, now.whole);
	return (
		<li className="row bare beside">
			<div className="min-w-0">
				<p className="font-semibold">
					{now.whole > 0
						? t(`cockpit.health.of.${key}`, { ...now, days })
						: t(`cockpit.health.nothingOf.${key}`, { days })}
				</p>
				{before && <Before share={before} />}
				<p className="muted mt-0.5">{t(`cockpit.health.moves.${key}`)}</p>
				{rows.length > 0 && (
					<details className="mt-1.5">
						<summary className="muted cursor-pointer">{t(`cockpit.health.rows.${key}`)}</summary>
						<ul className="mt-1 grid gap-1">
							{rows.map(({ id, title, language }) => (
								<li key={id}>
									<a className="text-link" dir="auto" lang={language} href={rowAddress(key, slug, id)}>
										{title}
									</a>
								</li>
							))}
						</ul>
					</details>
				)}
			</div>
			{percent !== null && (
				<span className="aside figure-value">{t("cockpit.health.percent", { percent: Math.round(percent) })}</span>
			)}
		</li>
	);
}

function Before({ share }: { share: HealthShare }) {
	const { t } = requestContext();
	return (
		<p className="muted mt-0.5">
			{share.whole > 0 ? t("cockpit.health.before", { ...share }) : t("cockpit.health.nothingBefore")}
		</p>
	);
}

function rowAddress(key: HealthFigure["key"], slug: string, id: string): string {
	if (key === "cadence") return `/meetups/${id}`;
	return key === "freshness" ? `/practices/${id}` : `/communities/${slug}/posts/${id}`;
}
