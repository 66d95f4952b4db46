import type { ReactNode } from "react";
import { dotted } from "@/components/ui/dotted";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import type { Marks } from "@/lib/search/matching";
import { Marked } from "./marked";

interface Props {
	href: string;
	title: string;
	marks: Marks;
	/** A tag for its state. */
	tag?: string;
	tone?: "green";
	summary?: string | null;
	facts: ReactNode[];
	/** The language of title and summary. */
	language?: Locale;
	/** Where the summary has another one. */
	summaryLanguage?: Locale;
}

/** A search result. */
export function Hit({ href, title, marks, tag, tone, summary, facts, language, summaryLanguage = language }: Props) {
	const said = dotted(facts);
	return (
		<li>
			<a className="row-link font-semibold [overflow-wrap:anywhere]" href={href} lang={language} dir="auto">
				<Marked text={title} query={marks} />
			</a>{" "}
			{tag && <Tag tone={tone}>{tag}</Tag>}
			{summary && (
				<p className="mt-0.5 text-ink-2 [overflow-wrap:anywhere]" lang={summaryLanguage} dir="auto">
					<Marked text={summary} query={marks} />
				</p>
			)}
			{said.length > 0 && <p className="muted mt-0.5">{said}</p>}
		</li>
	);
}
