import { requestContext } from "@/components/request-context";
import type { Locale } from "@/lib/i18n/locales";

/** The practice that a question or a comment is about. */
export function AboutPractice({ practice }: { practice: { slug: string; title: string; language: Locale } }) {
	const { t } = requestContext();
	return (
		<p className="mb-3 [overflow-wrap:anywhere]">
			{t("practiceTalk.about")}{" "}
			<a className="text-link" lang={practice.language} dir="auto" href={`/practices/${practice.slug}`}>
				{practice.title}
			</a>
		</p>
	);
}
