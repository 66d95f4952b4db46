import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CommunitySubpageHead } from "@/components/communities/community-subpage-head";
import { AboutPractice } from "@/components/posts/about-practice";
import { PostForm } from "@/components/posts/post-form";
import { openSites } from "@/lib/calendar/feeds";
import { communityPage } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { hubAndSpokes } from "@/lib/people/queries";
import { canPost } from "@/lib/posts/policy";
import { isAboutPractices, newPostKind, POST_KINDS } from "@/lib/posts/schema";
import { practiceToTalkAbout } from "@/lib/practices/talked-about";
import { writePostAction } from "./actions";

type Props = PageProps<"/communities/[slug]/posts/new">;

export const generateMetadata = pageTitle(async ({ searchParams }: Props) => {
	const { t } = await requireEmployee();
	return t(`posts.new.title.${newPostKind.parse((await searchParams).kind)}`);
});

export default pageWithStatus(async function NewPostPage({ params, searchParams }: Props) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const { kind: asked, about } = await searchParams;
	const kind = newPostKind.parse(asked);
	const home = `/communities/${community.slug}`;
	demand(canPost(viewer, kind, community));
	const practice =
		typeof about === "string" && isAboutPractices(kind)
			? await practiceToTalkAbout(viewer, { slug: about, community: community.slug })
			: null;
	const kinds = POST_KINDS.filter(
		(other) => canPost(viewer, other, community).allowed && (!practice || isAboutPractices(other)),
	);
	const [units, sites] = kind === "announcement" ? await Promise.all([hubAndSpokes(), openSites()]) : [[], []];
	return (
		<>
			<CommunitySubpageHead
				community={community}
				title={t(`posts.new.title.${kind}`)}
				lede={t(`posts.new.lede.${kind}`, { community: community.name })}
			/>
			<div className="grid gap-7">
				{practice && <AboutPractice practice={practice} />}
				<nav className="kinds max-w-[72ch]" aria-label={t("posts.new.kindLabel")}>
					{kinds.map((other) => (
						<a
							key={other}
							href={`${home}/posts/new?kind=${other}${practice ? `&about=${practice.slug}` : ""}`}
							aria-current={other === kind ? "true" : undefined}
						>
							<span className="font-semibold">{t(`posts.kinds.${other}`)}</span>
							<span className="muted">{t(`posts.new.whatFor.${other}`)}</span>
						</a>
					))}
				</nav>
				<PostForm
					key={kind}
					slug={community.slug}
					action={writePostAction}
					kind={kind}
					start={{}}
					places={{ units: units.map(({ id, names }) => ({ id, name: nameIn(viewer.locale, names) })), sites }}
					hidden={{ slug: community.slug, kind, ...(practice && { about: practice.slug }) }}
					button={t(`posts.new.button.${kind}`)}
					cancel={practice ? `/practices/${practice.slug}#talk` : home}
				/>
			</div>
		</>
	);
});
