import { requestContext } from "@/components/request-context";
import { MoreLink } from "@/components/ui/more-link";
import { Section } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import type { MessageKey, Translate } from "@/lib/i18n/translator";
import { fieldName, findingsThatCount, findingText, valueText } from "@/lib/imports/report";
import type { ComparedColumn, ReportRow } from "@/lib/imports/report-rows";
import { ROW_KINDS, type RowFilters } from "@/lib/imports/schema";
import type { ImportSummary } from "@/lib/imports/summary";

const COLUMNS: Record<ComparedColumn, MessageKey> = {
	employeeNumber: "imports.fields.employeeNumber",
	email: "imports.fields.email",
	givenName: "imports.fields.givenName",
	familyName: "imports.fields.familyName",
	jobTitle: "imports.fields.jobTitle",
	country: "imports.fields.country",
	locale: "imports.fields.language",
	orgUnitId: "imports.fields.unit",
	siteId: "imports.fields.site",
	managerId: "imports.fields.manager",
	hiredOn: "imports.fields.hiredOn",
	leftOn: "imports.fields.leftOn",
	status: "imports.fields.status",
};

const OUTCOME_TONES = { create: "green", change: "blue", same: undefined, refuse: "red", blank: undefined } as const;

interface Props {
	rows: ReportRow[];
	next: string | null;
	filters: RowFilters;
	summary: ImportSummary;
	address: string;
}

/** The rows of the file with their outcome and findings. */
export function ReportRows({ rows, next, filters, summary, address }: Props) {
	const { t } = requestContext();
	const { show = "all", reason } = filters;
	const [name, field] = reason?.split(".") ?? [];
	const chosen = summary.reasons.find((each) => each.reason === name && each.field === (field ?? null));
	const onward = new URLSearchParams({ show, ...(reason ? { reason } : {}), after: next ?? "" });
	return (
		<Section title={t("imports.rows.title")}>
			<div id="rows" className="pt-4">
				<Chips
					label={t("imports.rows.title")}
					chips={ROW_KINDS.map((kind) => ({
						href: `${address}?show=${kind}#rows`,
						label: t(`imports.rows.${kind}`),
						current: !reason && kind === show,
					}))}
				/>
				{chosen && (
					<p className="mt-3">
						{t("imports.rows.filtered", { reason: t(`imports.kinds.${chosen.reason}`) })}{" "}
						<a className="text-link" href={`${address}#rows`}>
							{t("imports.rows.unfilter")}
						</a>
					</p>
				)}
				{rows.length === 0 && <p className="mt-4">{t("imports.rows.empty")}</p>}
				<ul className="rows mt-2">
					{rows.map((row) => (
						<li key={row.number} className="grid gap-x-5 gap-y-1 md:grid-cols-[4.5rem_13rem_minmax(0,1fr)]">
							<p className="muted tabular-nums">
								{t("imports.rows.number")} {row.number}
							</p>
							<div className="min-w-0 [overflow-wrap:anywhere]">
								<p dir="auto" className="font-semibold">
									{row.name || t("imports.rows.blank")}
								</p>
								<p className="muted">
									{row.employeeNumber}{" "}
									<Tag tone={OUTCOME_TONES[row.outcome]}>{t(`imports.outcomes.${row.outcome}`)}</Tag>
								</p>
							</div>
							<RowReport row={row} />
						</li>
					))}
				</ul>
				<MoreLink href={next && `${address}?${onward}#rows`} label={t("imports.rows.more")} />
			</div>
		</Section>
	);
}

function RowReport({ row }: { row: ReportRow }) {
	const { t } = requestContext();
	const findings = findingsThatCount(row);
	const silent = findings.length === 0 && row.changes.length === 0;
	return (
		<ul className="grid min-w-0 content-start gap-1 [overflow-wrap:anywhere]">
			{row.changes.map(({ column, before, after }) => (
				<li key={column}>
					<span className="text-ink-2">{t(COLUMNS[column])}</span>{" "}
					<span className="line-through decoration-1 text-ink-3">{changedText(t, column, before)}</span>{" "}
					<span className="sr-only">{t("imports.rows.becomes")}</span>
					<span aria-hidden="true">→</span> {changedText(t, column, after)}
				</li>
			))}
			{findings.map((finding) => (
				<li key={`${finding.field}${finding.reason}`}>
					<span className={finding.severity === "refused" ? "font-semibold text-danger" : "text-ink-2"}>
						{fieldName(t, finding.field)}
					</span>{" "}
					<span className="whitespace-pre-wrap">{valueText(t, finding.value)}</span>{" "}
					<span className="muted block">{findingText(t, finding)}</span>
				</li>
			))}
			{silent && <li className="muted">{noFindingText(row, t)}</li>}
		</ul>
	);
}

function noFindingText({ outcome, unit }: ReportRow, t: Translate): string {
	if (outcome === "same") return t("imports.rows.unchanged");
	return unit ? t("imports.rows.created", { unit }) : t("imports.rows.createdNoUnit");
}

function changedText(t: Translate, column: ComparedColumn, value: string | null): string {
	if (value === null) return t("imports.rows.nothing");
	return column === "status" ? t(`people.statuses.${value as "active" | "suspended" | "left"}`) : value;
}
