import type { Translate } from "@/lib/i18n/translator";
import { EDITION_FIGURES, type EditionCounts, editionFigure } from "@/lib/insights/edition-figures";
import { EditionDefinitionButton } from "./edition-definitions";
import type { Numbers } from "./numbers";

interface Props {
	/** Oldest first, the report's own last. */
	editions: EditionCounts[];
	nameOf: (edition: EditionCounts) => string;
	t: Translate;
	numbers: Numbers;
}

/** Every figure of the editions side by side, shares with what they are a part of. */
export function EditionTable({ editions, nameOf, t, numbers }: Props) {
	return (
		<div className="table-wrap mt-3">
			<table className="table">
				<thead>
					<tr>
						<th scope="col">{t("report.figure")}</th>
						{editions.map((edition) => (
							<th key={edition.id} scope="col" className="number">
								{nameOf(edition)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{EDITION_FIGURES.map((figure) => (
						<tr key={figure}>
							<th scope="row">
								<span className="whitespace-nowrap">
									{t(`report.figures.${figure}`)} <EditionDefinitionButton figure={figure} t={t} />
								</span>
							</th>
							{editions.map((edition) => {
								const { numerator, denominator, value } = editionFigure(edition, figure);
								const share = figure === "useful" ? numbers.mean : numbers.percent;
								const count = numerator === null ? t("report.unknown") : numbers.count(numerator);
								return (
									<td key={edition.id} className="number">
										{denominator === null ? count : value === null ? t("report.unknown") : share(value)}
										{denominator !== null && numerator !== null && (
											<span className="muted block">
												{count} / {numbers.count(denominator)}
											</span>
										)}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
