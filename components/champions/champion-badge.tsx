import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { nameIn } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { Badge } from "@/lib/people/badges";

interface Props {
	/** Nothing is shown for somebody who is champion of nothing. */
	badges: readonly Badge[] | null;
	locale: Locale;
	t: Translate;
	/** Beside a name in a list there is room for one word: the topics are in its title. */
	short?: boolean;
}

/** What a colleague is champion of, beside their name. */
export function ChampionBadge({ badges, locale, t, short }: Props) {
	if (!badges?.length) return null;
	const said = badges.map(({ topic }) => nameIn(locale, topic)).join(", ");
	return (
		<span title={short ? t("champions.badgeOf", { topic: said }) : undefined}>
			<Tag tone="bloom">{short ? t("champions.badge") : t("champions.badgeOf", { topic: said })}</Tag>
		</span>
	);
}
