import { requestContext } from "@/components/request-context";
import { Notice } from "@/components/ui/page";

interface Props {
	text: { authorId: string; hiddenAs: "waiting" | "declined" | "hidden" | null };
	community: { slug: string };
}

/** Above a text that only its author and moderators see: why, and where more is said. */
export function HiddenNotice({ text: { authorId, hiddenAs }, community }: Props) {
	const { viewer, t } = requestContext();
	if (!hiddenAs) return null;
	const isOwn = authorId === viewer.personId;
	const link = isOwn
		? { href: "/people/me/moderation", label: t("moderation.state.why") }
		: { href: `/communities/${community.slug}/moderation`, label: t("moderation.toQueue") };
	return (
		<Notice tone="bloom">
			<p>
				{t(`moderation.state.${hiddenAs}`)}{" "}
				{!(isOwn && hiddenAs === "waiting") && (
					<a className="text-link" href={link.href}>
						{link.label}
					</a>
				)}
			</p>
		</Notice>
	);
}
