import { requestContext } from "@/components/request-context";
import { EmptyState } from "@/components/ui/page";

interface Props {
	query: string;
	/** The words and phrases of the query, and whether each finds anything alone. */
	terms: { typed: string; isFound: boolean }[];
	addressOf: (query: string) => string;
}

/** Nothing is found: which words are why, what was searched and what was not, and where to go on. */
export function NothingFoundBySearch({ query, terms, addressOf }: Props) {
	const { t } = requestContext();
	const quoted = (typed: string) => t("search.quoted", { word: typed });
	const list = (typed: string[]) =>
		new Intl.ListFormat(t.locale, { type: "conjunction" }).format(typed.map((one) => quoted(one)));
	const found = terms.filter(({ isFound }) => isFound).map(({ typed }) => typed);
	const missing = terms.filter(({ isFound }) => !isFound).map(({ typed }) => typed);
	const withoutQuotes = query
		.replaceAll(/["“”„«»]/g, " ")
		.replaceAll(/\s+/g, " ")
		.trim();
	return (
		<EmptyState title={t(terms.length > 0 ? "search.emptyTitle" : "search.noWordsTitle", { query })}>
			<span className="grid gap-3 text-left [overflow-wrap:anywhere]">
				{terms.length === 0 && <span>{t("search.noWords")}</span>}
				{terms.length > 1 && (
					<span>
						{missing.length > 0
							? t("search.missing", { count: missing.length, words: list(missing) })
							: t("search.notTogether", { words: list(found) })}
					</span>
				)}
				<span>{t("search.searched")}</span>
				<span>{t("search.leftOut")}</span>
				<span className="flex flex-wrap gap-x-4 gap-y-2">
					{withoutQuotes !== query.trim() && withoutQuotes && (
						<a className="text-link" href={addressOf(withoutQuotes)}>
							{t("search.withoutQuotes")}
						</a>
					)}
					{terms.length > 1 &&
						found.map((typed) => (
							<a key={typed} className="text-link" href={addressOf(typed)}>
								{t("search.only", { word: typed })}
							</a>
						))}
					<a className="text-link" href="/communities">
						{t("search.emptyBrowse")}
					</a>
					<a className="text-link" href="/people">
						{t("search.emptyPeople")}
					</a>
				</span>
			</span>
		</EmptyState>
	);
}
