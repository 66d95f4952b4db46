import { requestContext } from "@/components/request-context";
import { Panel } from "@/components/ui/page";

const FORMATS = [
	["pdf", "card.pdf"],
	["word", "card.docx"],
	["markdown", "card.md"],
] as const;

/** The practice as a file. */
export function TakePanel({ slug }: { slug: string }) {
	const { t } = requestContext();
	return (
		<Panel title={t("printing.take")}>
			<ul className="flex flex-wrap gap-2">
				{FORMATS.map(([format, file]) => (
					<li key={format}>
						<a className="button quiet small" href={`/practices/${slug}/${file}`} download data-native>
							{t(`printing.${format}`)}
						</a>
					</li>
				))}
			</ul>
		</Panel>
	);
}
