import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import type { memberList } from "@/lib/communities/queries";
import { nameIn, nameOf } from "@/lib/i18n/names";
import { listedText } from "@/lib/isolated";
import { MEMBERSHIP_ROLES } from "@/lib/membership-roles";

import { WorkShareForm } from "./work-share-form";

interface Props {
	membership: Awaited<ReturnType<typeof memberList>>["rows"][number];
	slug: string;
	manages: boolean;
	maySetWorkShare: boolean;
	changeRoleAction: FormAction;
	workShareAction: FormAction;
	removeMemberAction: FormAction;
}

export function MemberRow({
	membership: { person, role, joinedAt, workShare, workShareUnit },
	slug,
	manages,
	maySetWorkShare,
	changeRoleAction,
	workShareAction,
	removeMemberAction,
}: Props) {
	const { viewer, t } = requestContext();
	const name = nameOf(t, person);
	const where = listedText([person.jobTitle, person.orgUnit && nameIn(viewer.locale, person.orgUnit), person.city]);
	return (
		<li className="row">
			<Avatar person={person} />
			<div>
				<a dir="auto" className="row-link font-semibold" href={`/people/${person.id}`}>
					{name}
				</a>{" "}
				{role !== "member" && <Tag tone="green">{t(`communities.roleNames.${role}`)}</Tag>}
				<p className="muted mt-0.5">{where}</p>
				{workShare && workShareUnit && (
					<p className="muted">{t("communities.workShare.shown", { share: workShare, unit: workShareUnit })}</p>
				)}
			</div>
			<div className="aside">
				{joinedAt && <p>{t("communities.memberSince", { day: longDay(joinedAt, viewer) })}</p>}
				{manages && (person.id !== viewer.personId || role === "manager") && (
					<div className="md:mt-1">
						<Dialog
							id={`member-${person.id}`}
							title={name}
							opener={t("communities.manage")}
							openerLook="plain"
							close={t("shell.cancel")}
						>
							<ActionForm action={changeRoleAction} className="mb-5 flex items-end gap-3 text-left">
								<input type="hidden" name="slug" value={slug} />
								<input type="hidden" name="personId" value={person.id} />
								<SelectField
									name="role"
									label={t("communities.role")}
									defaultValue={role}
									choices={MEMBERSHIP_ROLES.map((value) => ({ value, label: t(`communities.roleNames.${value}`) }))}
								/>
								<SubmitButton look="quiet">{t("communities.changeRole")}</SubmitButton>
							</ActionForm>
							{maySetWorkShare && (
								<WorkShareForm
									action={workShareAction}
									hidden={{ slug, personId: person.id }}
									share={workShare}
									unit={workShareUnit}
								/>
							)}
							{person.id !== viewer.personId && (
								<p className="mb-5 text-left">
									<a className="text-link" href={`/communities/${slug}/moderation/person/${person.id}`}>
										{t("moderation.restrictions.open")}
									</a>
								</p>
							)}
							{person.id !== viewer.personId && (
								<ActionForm action={removeMemberAction}>
									<input type="hidden" name="slug" value={slug} />
									<input type="hidden" name="personId" value={person.id} />
									<SubmitButton look="danger" label={t("communities.removeMemberLabel", { name })}>
										{t("communities.removeMember")}
									</SubmitButton>
								</ActionForm>
							)}
						</Dialog>
					</div>
				)}
			</div>
		</li>
	);
}
