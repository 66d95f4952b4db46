import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { PostForm } from "@/components/posts/post-form";
import { PageHead } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { communityPage } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { canPost } from "@/lib/posts/policy";
import { newPostKind, POST_KINDS } from "@/lib/posts/schema";
import { writePostAction } from "./actions";

type Props = PageProps<"/communities/[slug]/posts/new">;

export const generateMetadata = pageTitle(async ({ searchParams }: Props) => {
	const { t } = await requireEmployee();
	return t(`posts.new.title.${newPostKind.parse((await searchParams).kind)}`);
});

export default pageWithStatus(async function NewPostPage({ params, searchParams }: Props) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const kind = newPostKind.parse((await searchParams).kind);
	const home = `/communities/${community.slug}`;
	demand(canPost(viewer, kind, community));
	const kinds = POST_KINDS.filter((other) => canPost(viewer, other, community).allowed);
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("communities.title"), href: "/communities" },
					{ label: community.name, href: home },
				]}
				title={t(`posts.new.title.${kind}`)}
				lede={t(`posts.new.lede.${kind}`, { community: community.name })}
			/>
			<div className="grid gap-6">
				<Chips
					label={t("posts.new.kindLabel")}
					chips={kinds.map((other) => ({
						href: `${home}/posts/new?kind=${other}`,
						label: t(`posts.kinds.${other}`),
						current: other === kind,
					}))}
				/>
				<PostForm
					action={writePostAction}
					kind={kind}
					start={{
						language: community.languages.includes(viewer.locale)
							? viewer.locale
							: (community.languages[0] ?? viewer.locale),
					}}
					hidden={{ slug: community.slug, kind }}
					button={t(`posts.new.button.${kind}`)}
					cancel={home}
					withFiles
				/>
			</div>
		</>
	);
});
