import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { CommunityHead } from "@/components/communities/community-head";
import { MemberRow } from "@/components/communities/member-row";
import { WaitingList } from "@/components/communities/waiting-list";
import { PersonField } from "@/components/people/person-field";
import { Dialog } from "@/components/ui/dialog";
import { ExportLink } from "@/components/ui/export-link";
import { ActionForm } from "@/components/ui/form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState } from "@/components/ui/page";
import { SearchField } from "@/components/ui/search-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { canChangeCommunity, canManage, canRead } from "@/lib/communities/policy";
import { communityPage, memberList, waitingMemberships } from "@/lib/communities/queries";
import { demand } from "@/lib/errors";
import { answerRequestAction, changeRoleAction, inviteAction, removeMemberAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.membersTitle"));

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default pageWithStatus(async function MembersPage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/members">) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canRead(viewer, community));
	const query = await searchParams;
	const q = one(query.q)?.slice(0, 100);
	await countSearch(viewer, q);
	const manages = canChangeCommunity(viewer, community).allowed;
	const [members, waiting] = await Promise.all([
		memberList(viewer, community.id, { q, after: one(query.after) }),
		manages ? waitingMemberships(viewer, community) : [],
	]);
	const home = `/communities/${community.slug}/members`;
	return (
		<>
			<CommunityHead community={community} current="members" />
			<div className="max-w-[860px]">
				<WaitingList waiting={waiting} slug={community.slug} action={answerRequestAction} />
				<div className="mb-2 flex flex-wrap items-end justify-between gap-3">
					<SearchField
						action={home}
						label={t("communities.membersSearch")}
						button={t("shell.searchButton")}
						value={q}
					/>
					{manages && (
						<Dialog
							id="invite"
							title={t("communities.invite")}
							opener={t("communities.invite")}
							openerLook="main"
							close={t("shell.cancel")}
						>
							<ActionForm action={inviteAction} className="grid gap-4">
								<input type="hidden" name="slug" value={community.slug} />
								<PersonField name="people" label={t("communities.invitePeople")} several required />
								<SubmitButton>{t("communities.inviteButton")}</SubmitButton>
							</ActionForm>
						</Dialog>
					)}
				</div>
				{members.rows.length === 0 && <EmptyState title={t("communities.noMembers")} />}
				<ul className="rows">
					{members.rows.map((membership) => (
						<MemberRow
							key={membership.id}
							membership={membership}
							slug={community.slug}
							manages={manages}
							changeRoleAction={changeRoleAction}
							removeMemberAction={removeMemberAction}
						/>
					))}
				</ul>
				<MoreLink
					href={members.next && `${home}?${new URLSearchParams({ ...(q ? { q } : {}), after: members.next })}`}
					label={t("shell.showMore")}
				/>
				{canManage(viewer, community).allowed && <ExportLink href={`${home}/list.csv`} />}
			</div>
		</>
	);
});
