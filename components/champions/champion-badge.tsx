import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { nameIn } from "@/lib/i18n/names";
import type { Badge } from "@/lib/people/badges";

interface Props {
	badges: readonly Badge[] | null;
	locale: Locale;
	/** A list has room for one word: the topics are in the title attribute. */
	short?: boolean;
}

/** Topics a colleague is champion of. Draws nothing for others. */
export function ChampionBadge({ badges, locale, short }: Props) {
	const { t } = requestContext();
	if (!badges?.length) return null;
	const said = badges.map(({ topic }) => nameIn(locale, topic)).join(", ");
	return (
		<span title={short ? t("champions.badgeOf", { topic: said }) : undefined}>
			<Tag tone="bloom">{short ? t("champions.badge") : t("champions.badgeOf", { topic: said })}</Tag>
		</span>
	);
}
