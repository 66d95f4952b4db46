import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { countSearch, requireEmployee } from "@/app/_web/session";
import { CommunityHead } from "@/components/communities/community-head";
import { KnowingMembers } from "@/components/communities/knowing-members";
import { MemberRow } from "@/components/communities/member-row";
import { WaitingList } from "@/components/communities/waiting-list";
import { PersonField } from "@/components/people/person-field";
import { unitFilter } from "@/components/people/usual-filters";
import { Dialog } from "@/components/ui/dialog";
import { ExportLink } from "@/components/ui/export-link";
import { ActionForm } from "@/components/ui/form";
import { listAddress } from "@/components/ui/list-address";
import { ListFilters, NothingFound } from "@/components/ui/list-filters";
import { MoreLink } from "@/components/ui/more-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { openSites } from "@/lib/calendar/feeds";
import { canChangeCommunity, canManage, canRead, canSetWorkShare } from "@/lib/communities/policy";
import { communityPage, memberList, waitingMemberships } from "@/lib/communities/queries";
import { memberFilters } from "@/lib/communities/schema";
import { demand } from "@/lib/errors";
import { MEMBERSHIP_ROLES } from "@/lib/membership-roles";
import { hubAndSpokes } from "@/lib/people/queries";
import { whoKnows } from "@/lib/search/who-knows";
import { answerRequestAction, changeRoleAction, inviteAction, removeMemberAction, workShareAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.membersTitle"));

export default pageWithStatus(async function MembersPage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/members">) {
	const { viewer, t, at } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	demand(canRead(viewer, community));
	const filters = memberFilters.parse(await searchParams);
	await countSearch(viewer, filters.q ?? filters.knows);
	const manages = canChangeCommunity(viewer, community).allowed;
	const [members, waiting, units, sites, knowing] = await Promise.all([
		memberList(viewer, community.id, filters),
		manages ? waitingMemberships(viewer, community) : [],
		hubAndSpokes(),
		openSites(),
		filters.knows ? whoKnows(viewer, community.id, filters.knows, at) : [],
	]);
	const home = `/communities/${community.slug}/members`;
	const { knows, ...narrowing } = filters;
	const shown = {
		path: home,
		parameters: narrowing,
		filters: [
			{
				name: "role",
				label: t("communities.role"),
				all: t("communities.anyRole"),
				choices: MEMBERSHIP_ROLES.map((value) => ({ value, label: t(`communities.roleNames.${value}`) })),
			},
			unitFilter(viewer, t, units, t("lists.unit")),
			{
				name: "site",
				label: t("communities.site"),
				all: t("communities.anySite"),
				choices: sites.map(({ id, name }) => ({ value: id, label: name })),
			},
		],
	};
	return (
		<>
			<CommunityHead community={community} current="members" />
			<div className="max-w-[860px]">
				<WaitingList waiting={waiting} slug={community.slug} action={answerRequestAction} />
				<KnowingMembers home={home} subject={knows} members={knowing} />
				<div className="mb-4 flex flex-wrap justify-end gap-3">
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
							<p className="mt-4">
								<a className="text-link" href={`${home}/invite`}>
									{t("communities.inviteTitle")}
								</a>
							</p>
						</Dialog>
					)}
				</div>
				<ListFilters {...shown} search={t("communities.membersSearch")} />
				{members.rows.length === 0 && <NothingFound {...shown} title={t("communities.noMembers")} />}
				<ul className="rows">
					{members.rows.map((membership) => (
						<MemberRow
							key={membership.id}
							membership={membership}
							slug={community.slug}
							manages={manages}
							maySetWorkShare={
								canSetWorkShare(viewer, community, {
									personId: membership.person.id,
									role: membership.role,
								}).allowed
							}
							changeRoleAction={changeRoleAction}
							workShareAction={workShareAction}
							removeMemberAction={removeMemberAction}
						/>
					))}
				</ul>
				<MoreLink
					href={members.next && listAddress(home, { ...narrowing, after: members.next }, {})}
					label={t("shell.showMore")}
				/>
				{canManage(viewer, community).allowed && (
					<ExportLink href={listAddress(`${home}/list.csv`, { ...narrowing, after: undefined }, {})} />
				)}
			</div>
		</>
	);
});
