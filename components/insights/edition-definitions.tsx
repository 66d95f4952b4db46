import { commands, DialogBox } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import type { Translate } from "@/lib/i18n/translator";
import { EDITION_FIGURES, type EditionFigure } from "@/lib/insights/edition-figures";

const idOf = (figure: EditionFigure) => `definition-${figure}`;

/** The (i) beside a number of an edition. `EditionDefinitions` must be in the page. */
export function EditionDefinitionButton({ figure, t }: { figure: EditionFigure; t: Translate }) {
	return (
		<button
			type="button"
			className="inline-grid size-6 cursor-pointer place-items-center align-middle text-ink-3 hover:text-ink [&_.icon]:size-4"
			{...commands(idOf(figure), "show-modal")}
			aria-label={t("insights.definition.open", { metric: t(`report.figures.${figure}`) })}
		>
			<Icon name="info" />
		</button>
	);
}

/** What each number means, once in the page. */
export function EditionDefinitions({ t }: { t: Translate }) {
	return EDITION_FIGURES.map((figure) => (
		<DialogBox
			key={figure}
			id={idOf(figure)}
			title={t(`report.figures.${figure}`)}
			close={t("insights.definition.close")}
		>
			<p>{t(`report.definitions.${figure}`)}</p>
			<p className="muted mt-3">{t("report.definedFor")}</p>
		</DialogBox>
	));
}
