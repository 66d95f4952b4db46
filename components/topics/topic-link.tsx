import { requestContext } from "@/components/request-context";
import type { Names } from "@/lib/i18n/locales";
import { nameIn } from "@/lib/i18n/names";

/** The name of a topic as a tag that leads to its page. */
export function TopicLink({ slug, names }: { slug: string; names: Names }) {
	const { locale } = requestContext();
	return (
		<a className="tag" href={`/topics/${slug}`}>
			{nameIn(locale, names)}
		</a>
	);
}
