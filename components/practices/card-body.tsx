import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { Prose } from "@/components/ui/prose";
import type { Locale } from "@/lib/i18n/locales";
import { sectionHeading } from "@/lib/practices/section-heading";
import type { Template } from "@/lib/practices/templates";
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
		resultMeasured: string | null;
		template: Template;
		evidenceHtml: string | null;
		appliesTo: string | null;
	};
	/** What the card points at, and where it applies: its page has them. */
	sources?: ReactNode;
	places?: ReactNode;
}

const BEFORE_THE_RESULT = ["context", "problem", "steps"] as const;

/** The text of a practice, with its main figure beside the result. */
export function CardBody({ card, sources, places }: Props) {
	const { t } = requestContext();
	return (
		<article className="grid max-w-[68ch] gap-7">
			{BEFORE_THE_RESULT.map(
				(part) =>
					card[`${part}Html`] && (
						<section key={part}>
							<h2 className="mb-1.5">{sectionHeading(t, card.template, part)}</h2>
							<Prose html={card[`${part}Html`]} lang={card.language} serif />
						</section>
					),
			)}
			{(card.resultHtml || card.resultFigure || card.resultMeasured) && (
				<section>
					<h2 className="mb-1.5">{sectionHeading(t, card.template, "result")}</h2>
					{card.resultFigure && (
						<div className="mb-2">
							<PracticeFigure card={card} className="text-title-l" />
						</div>
					)}
					<Prose html={card.resultHtml} lang={card.language} serif />
					{card.resultMeasured && (
						<p className="muted mt-2 [overflow-wrap:anywhere]">
							{t("practiceLife.measured", { text: card.resultMeasured })}
						</p>
					)}
				</section>
			)}
			{(card.evidenceHtml || sources) && (
				<section>
					<h2 className="mb-1.5">{t("practices.sections.evidence")}</h2>
					{card.evidenceHtml && <Prose html={card.evidenceHtml} lang={card.language} serif />}
					{sources}
				</section>
			)}
			{(card.appliesTo || places) && (
				<section>
					<h2 className="mb-1.5">{t("practices.sections.appliesTo")}</h2>
					{card.appliesTo && (
						<p className="prose serif" lang={card.language}>
							{card.appliesTo}
						</p>
					)}
					{places}
				</section>
			)}
		</article>
	);
}
