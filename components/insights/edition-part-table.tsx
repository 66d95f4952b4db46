import { nameIn } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { EditionPart } from "@/lib/insights/edition-parts";
import { isShown } from "@/lib/insights/shown";
import type { Viewer } from "@/lib/viewer";
import type { Numbers } from "./numbers";

interface Props {
	cut: "unit" | "site";
	rows: EditionPart[];
	viewer: Viewer;
	t: Translate;
	numbers: Numbers;
}

/** Who had a seat and who of them came, by unit or by site. */
export function EditionPartTable({ cut, rows, viewer, t, numbers }: Props) {
	const nameOf = ({ names }: EditionPart) => (names ? nameIn(viewer.locale, names) : t(`report.none.${cut}`));
	const large = rows.filter(({ going }) => isShown(going));
	const isKnown = rows.some(({ came }) => came !== null);
	return (
		<div className="table-wrap">
			<table className="table">
				<thead>
					<tr>
						<th scope="col">{t(`report.by.${cut}`)}</th>
						<th scope="col" className="number">
							{t("metrics.going.name")}
						</th>
						{isKnown && (
							<>
								<th scope="col" className="number">
									{t("report.ofThemCame")}
								</th>
								<th scope="col" className="number not-phone">
									{t("metrics.show_rate.name")}
								</th>
							</>
						)}
					</tr>
				</thead>
				<tbody>
					{large.map((row) => (
						<tr key={nameOf(row)}>
							<th dir="auto" scope="row">
								{nameOf(row)}
							</th>
							<td className="number">{numbers.count(row.going)}</td>
							{row.came !== null && (
								<>
									<td className={isShown(row.came) ? "number" : "number muted whitespace-nowrap"}>
										{numbers.count(row.came)}
									</td>
									<td className="number not-phone">
										{isShown(row.came) && isShown(row.going) && row.going > 0
											? numbers.percent((100 * row.came) / row.going)
											: ""}
									</td>
								</>
							)}
						</tr>
					))}
					{large.length < rows.length && (
						<tr>
							<td className="muted" colSpan={isKnown ? 4 : 2}>
								{t(`report.others.${cut}`, { count: rows.length - large.length })}
							</td>
						</tr>
					)}
				</tbody>
			</table>
		</div>
	);
}
