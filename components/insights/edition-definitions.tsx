import type { Translate } from "@/lib/i18n/translator";
import { EDITION_FIGURES, type EditionFigure } from "@/lib/insights/edition-figures";
import { DefinitionButton, DefinitionDialogs } from "./definition-dialogs";

const idOf = (figure: EditionFigure) => `definition-${figure}`;

/** The (i) beside a number of an edition. `EditionDefinitions` must be in the page. */
export function EditionDefinitionButton({ figure, t }: { figure: EditionFigure; t: Translate }) {
	return (
		<DefinitionButton
			id={idOf(figure)}
			label={t("insights.definition.open", { metric: t(`report.figures.${figure}`) })}
		/>
	);
}

export function EditionDefinitions({ t }: { t: Translate }) {
	return (
		<DefinitionDialogs
			close={t("insights.definition.close")}
			definitions={EDITION_FIGURES.map((figure) => ({
				id: idOf(figure),
				title: t(`report.figures.${figure}`),
				text: t(`report.definitions.${figure}`),
				note: t("report.definedFor"),
			}))}
		/>
	);
}
