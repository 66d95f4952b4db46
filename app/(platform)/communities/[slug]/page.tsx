import type { Metadata } from "next";
import { cache } from "react";
import { load } from "@/app/_web/action";
import { requireEmployee } from "@/app/_web/session";
import { CaretakersPanel } from "@/components/communities/caretakers-panel";
import { CommunityHead } from "@/components/communities/community-head";
import { MembershipPanel } from "@/components/communities/membership-panel";
import { EmptyState, Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { canRead } from "@/lib/communities/policy";
import { caretakers, communityPage, membershipFigures } from "@/lib/communities/queries";
import { translator } from "@/lib/i18n/translator";
import { joinAction, leaveAction, requestAction } from "./actions";

const communityOf = cache(async (slug: string) => load(communityPage(await requireEmployee(), slug)));

export async function generateMetadata({ params }: PageProps<"/communities/[slug]">): Promise<Metadata> {
	return { title: (await communityOf((await params).slug)).name };
}

export default async function CommunityPage({ params }: PageProps<"/communities/[slug]">) {
	const viewer = await requireEmployee();
	const t = translator(viewer.locale);
	const community = await communityOf((await params).slug);
	const readable = canRead(viewer, community).allowed;
	const [people, figures] = await Promise.all([caretakers(community.id), membershipFigures(viewer, community.id)]);
	return (
		<div className="columns">
			<div className="min-w-0">
				<CommunityHead community={community} viewer={viewer} t={t} current="talk" />
				{!readable && <EmptyState title={t("communities.closedTitle")}>{t("communities.closedText")}</EmptyState>}
				<Section title={t("communities.aboutTitle")}>
					<div className="mt-3">
						{community.aboutHtml ? (
							<Prose html={community.aboutHtml} />
						) : (
							<p className="muted">{t("communities.noAbout")}</p>
						)}
					</div>
				</Section>
			</div>
			<aside>
				<MembershipPanel
					community={community}
					viewer={viewer}
					t={t}
					figures={figures}
					joinAction={joinAction}
					requestAction={requestAction}
					leaveAction={leaveAction}
				/>
				<CaretakersPanel people={people} t={t} />
			</aside>
		</div>
	);
}
