import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import { nameIn } from "@/lib/i18n/names";
import type { Author } from "@/lib/posts/authors";
import { fullName } from "@/lib/text";

interface Props {
	author: Author | null;
}

/** Name, unit and champion badge. Somebody who has left is a former colleague. */
export function AuthorName({ author }: Props) {
	const { viewer, t } = requestContext();
	if (!author) return <span className="font-semibold">{t("shell.formerColleague")}</span>;
	return (
		<>
			<a dir="auto" className="row-link font-semibold" href={`/people/${author.id}`}>
				{fullName(author)}
			</a>
			{author.unit && <span className="muted">{nameIn(viewer.locale, author.unit)}</span>}
			{author.badges.map(({ topic }) => (
				<Tag key={nameIn(viewer.locale, topic)} tone="bloom">
					<Icon name="champions" />
					<span className="sr-only">{t("posts.championOf")}</span>
					{nameIn(viewer.locale, topic)}
				</Tag>
			))}
		</>
	);
}

const FORMER_COLLEAGUE = { givenName: "·", familyName: "", faceFileId: null };

export function AuthorAvatar({ author }: { author: Author | null }) {
	return <Avatar person={author ?? FORMER_COLLEAGUE} />;
}
