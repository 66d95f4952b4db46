import { requestContext } from "@/components/request-context";
import { Section } from "@/components/ui/page";
import { fieldName } from "@/lib/imports/report";
import type { ImportSummary } from "@/lib/imports/summary";

const SEVERITIES = ["refused", "left_out", "repaired"] as const;

/** Findings counted by reason, each a link to its rows. */
export function Findings({ summary, address }: { summary: ImportSummary; address: string }) {
	const { t } = requestContext();
	return (
		<Section title={t("imports.findings.title")}>
			{summary.reasons.length === 0 && <p className="mt-4">{t("imports.findings.none")}</p>}
			<div className="grid gap-7 pt-4">
				{SEVERITIES.map((severity) => {
					const reasons = summary.reasons.filter((reason) => reason.severity === severity);
					if (reasons.length === 0) return null;
					return (
						<section key={severity}>
							<h3>{t(`imports.findings.${severity}`)}</h3>
							<p className="muted">{t(`imports.findings.${severity}Hint`)}</p>
							<ul className="rows mt-1">
								{reasons.map(({ field, reason, rows }) => (
									<li key={`${field}.${reason}`} className="row bare beside">
										<p>
											<span className="text-ink-2">{fieldName(t, field)}</span>
											{" · "}
											{t(`imports.kinds.${reason}`)}
										</p>
										<a
											className="text-link whitespace-nowrap"
											href={`${address}?reason=${reason}${field ? `.${field}` : ""}#rows`}
										>
											{t("imports.findings.rows", { count: rows })}
										</a>
									</li>
								))}
							</ul>
						</section>
					);
				})}
			</div>
		</Section>
	);
}
