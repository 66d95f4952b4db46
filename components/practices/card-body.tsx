import { requestContext } from "@/components/request-context";
import { Prose } from "@/components/ui/prose";
import type { Locale } from "@/lib/i18n/locales";
import { PracticeFigure } from "./figure";

interface Props {
	card: {
		language: Locale;
		contextHtml: string;
		problemHtml: string;
		stepsHtml: string;
		resultHtml: string;
		resultFigure: string | null;
		resultLabel: string | null;
		evidenceHtml: string | null;
		appliesTo: string | null;
	};
}

const BEFORE_THE_RESULT = ["context", "problem", "steps"] as const;

/** The text of a practice, with its main figure beside the result. */
export function CardBody({ card }: Props) {
	const { t } = requestContext();
	return (
		<article className="grid max-w-[68ch] gap-7">
			{BEFORE_THE_RESULT.map(
				(part) =>
					card[`${part}Html`] && (
						<section key={part}>
							<h2 className="mb-1.5">{t(`practices.sections.${part}`)}</h2>
							<Prose html={card[`${part}Html`]} lang={card.language} serif />
						</section>
					),
			)}
			{(card.resultHtml || card.resultFigure) && (
				<section>
					<h2 className="mb-1.5">{t("practices.sections.result")}</h2>
					{card.resultFigure && (
						<div className="mb-2">
							<PracticeFigure card={card} className="text-title-l" />
						</div>
					)}
					<Prose html={card.resultHtml} lang={card.language} serif />
				</section>
			)}
			{card.evidenceHtml && (
				<section>
					<h2 className="mb-1.5">{t("practices.sections.evidence")}</h2>
					<Prose html={card.evidenceHtml} lang={card.language} serif />
				</section>
			)}
			{card.appliesTo && (
				<section>
					<h2 className="mb-1.5">{t("practices.sections.appliesTo")}</h2>
					<p className="prose serif" lang={card.language}>
						{card.appliesTo}
					</p>
				</section>
			)}
		</article>
	);
}
