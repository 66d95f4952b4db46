import { requestContext } from "@/components/request-context";
import { ExportLink } from "@/components/ui/export-link";
import { MoreLink } from "@/components/ui/more-link";
import { Chips } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import type { ImportedPageRow, PracticeImportView } from "@/lib/practice-files/queries";
import { type ImportPageFilters, PAGE_KINDS } from "@/lib/practice-files/schema";

interface Props {
	file: PracticeImportView;
	filters: ImportPageFilters;
	rows: ImportedPageRow[];
	next: number | undefined;
}

const TONES = { create: "green", change: "blue", same: undefined, refuse: "red" } as const;

/** The pages of an import, each with what of it was not understood. */
export function ImportedPages({ file, filters, rows, next }: Props) {
	const { t } = requestContext();
	const address = `/practices/import/${file.id}`;
	const chips = [
		{ label: t("practiceFiles.page.all"), href: address, current: filters.show === undefined },
		...PAGE_KINDS.map((kind) => ({
			label: t(`practiceFiles.page.${kind}`),
			href: `${address}?show=${kind}`,
			current: filters.show === kind,
		})),
	];
	return (
		<>
			<Chips label={t("practiceFiles.page.pages")} chips={chips} />
			{rows.length === 0 && <p className="muted mt-4">{t("practiceFiles.page.none")}</p>}
			<ul className="rows mt-3">
				{rows.map((row) => (
					<li key={row.number} className="row bare">
						<div className="min-w-0 [overflow-wrap:anywhere]">
							<h3 dir="auto">
								{row.writtenAt || row.outcome === "same" ? (
									<a className="row-link" href={`/practices/${row.slug}`}>
										{row.title || row.path}
									</a>
								) : (
									row.title || row.path
								)}
							</h3>
							<p className="muted" dir="auto">
								{row.path}
							</p>
							{row.findings.length > 0 && (
								<ul className="mt-1 text-small text-ink-2">
									{row.findings.map(({ line, reason, value }) => (
										<li key={`${line} ${reason} ${value}`}>
											{line !== null && `${t("practiceFiles.page.line", { line })} · `}
											{t(`practiceFiles.findings.${reason}`)}
											{value !== "" && (
												<>
													{": "}
													<bdi>{value}</bdi>
												</>
											)}
										</li>
									))}
								</ul>
							)}
						</div>
						<div className="aside">
							<Tag tone={TONES[row.outcome]}>{t(`practiceFiles.outcomes.${row.outcome}`)}</Tag>
						</div>
					</li>
				))}
			</ul>
			<MoreLink
				href={next === undefined ? null : `${address}?${filters.show ? `show=${filters.show}&` : ""}after=${next}`}
				label={t("practiceFiles.page.more")}
			/>
			{file.figures.noted > 0 && <ExportLink href={`${address}/report.csv`} />}
		</>
	);
}
