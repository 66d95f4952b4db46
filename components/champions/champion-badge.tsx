import { Tag } from "@/components/ui/tag";
import type { ChampionTopic } from "@/lib/champions/queries";
import type { Locale } from "@/lib/i18n/locales";
import type { Translate } from "@/lib/i18n/translator";

interface Props {
	/** Of `championTopicsOf`; nothing is shown for somebody who is champion of nothing. */
	topics: ChampionTopic[] | undefined;
	locale: Locale;
	t: Translate;
	/** Beside a name in a list there is room for one word: the topics are in its title. */
	short?: boolean;
}

/** What a colleague is champion of, beside their name. */
export function ChampionBadge({ topics, locale, t, short }: Props) {
	if (!topics?.length) return null;
	const said = topics.map((topic) => (locale === "fr" ? topic.topicFr : topic.topicEn)).join(", ");
	return (
		<span title={short ? t("champions.badgeOf", { topic: said }) : undefined}>
			<Tag tone="bloom">{short ? t("champions.badge") : t("champions.badgeOf", { topic: said })}</Tag>
		</span>
	);
}
