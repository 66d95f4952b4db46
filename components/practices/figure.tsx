import { requestContext } from "@/components/request-context";
import type { Locale } from "@/lib/i18n/locales";

interface Props {
	card: { resultFigure: string | null; resultLabel: string | null; language: Locale };
	/** Size of the figure. */
	className: string;
}

/** The main figure of a practice over what it measures. An older card does not say what. Draws nothing without a figure. */
export function PracticeFigure({ card: { resultFigure, resultLabel, language }, className }: Props) {
	const { t } = requestContext();
	if (!resultFigure) return null;
	return (
		<p lang={resultLabel ? language : undefined}>
			<span dir="auto" className={`block font-serif leading-tight whitespace-nowrap text-accent ${className}`}>
				{resultFigure}
			</span>
			<span dir="auto" className="muted block [overflow-wrap:anywhere]">
				{resultLabel ?? t("practices.sections.result")}
			</span>
		</p>
	);
}

/** The figure in one line of a list: "25 → 7 min, length of the morning meeting". */
export const figureInWords = ({ resultFigure, resultLabel }: Omit<Props["card"], "language">): string | null =>
	resultFigure && [resultFigure, resultLabel].filter(Boolean).join(", ");
