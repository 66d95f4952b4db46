import { requestContext } from "@/components/request-context";
import { TagList, type TagProps } from "@/components/ui/tag";
import type { REPORT_REASONS } from "@/lib/moderation/schema";

interface Props {
	of: {
		source: "report" | "first_post" | "words";
		reportCount: number;
		words: readonly string[];
		reasons: readonly { reason: (typeof REPORT_REASONS)[number]; count: number }[];
	};
}

/** What brought a text into the queue, in words. */
export function CaseTags({ of: { source, reportCount, words, reasons } }: Props) {
	const { t } = requestContext();
	const tags: TagProps[] = [
		{ text: t(`moderation.sources.${source}`), tone: source === "report" ? "red" : "blue" },
		...reasons.map(({ reason, count }) => ({
			text:
				count > 1
					? t("moderation.reasonCount", { reason: t(`moderation.reasons.${reason}`), count })
					: t(`moderation.reasons.${reason}`),
		})),
		...(reportCount > 1 ? [{ text: t("moderation.reports", { count: reportCount }) }] : []),
		...(words.length > 0 ? [{ text: t("moderation.words", { words: words.join(", ") }) }] : []),
	];
	return <TagList tags={tags} />;
}
