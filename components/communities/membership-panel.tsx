import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Notice, Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { canJoin, canReopen, canRequest, canTakePart } from "@/lib/communities/policy";
import type { CommunityPage, MembershipFigures } from "@/lib/communities/queries";
import type { RefusalReason } from "@/lib/errors";
import { refusalText } from "@/lib/refusal-text";
import { membershipIn } from "@/lib/viewer";

interface Props {
	community: CommunityPage;
	figures: MembershipFigures;
	joinAction: FormAction;
	requestAction: FormAction;
	leaveAction: FormAction;
	handToHubAction: FormAction;
	reopenAction: FormAction;
}

/** That the viewer may not write here, or not join, and until when. */
function RestrictedNotice({ community }: Pick<Props, "community">) {
	const { viewer, t } = requestContext();
	const verdicts = [canTakePart(viewer, community), canJoin(viewer, community)];
	const restricted = verdicts.find((verdict) => !verdict.allowed && RESTRICTED.has(verdict.reason));
	return restricted && !restricted.allowed ? <Notice tone="bloom">{refusalText(t, restricted, viewer)}</Notice> : null;
}

const RESTRICTED: ReadonlySet<RefusalReason> = new Set<RefusalReason>(["muted", "banned", "banned_for_good"]);

/** The number of members, and what the viewer can do: join, ask, leave. */
export function MembershipPanel({
	community,
	figures,
	joinAction,
	requestAction,
	leaveAction,
	handToHubAction,
	reopenAction,
}: Props) {
	const { viewer, t } = requestContext();
	const membership = membershipIn(viewer, community.id);
	const hidden = { slug: community.slug };
	const managers = figures.team.filter(({ role }) => role === "manager");
	const isLastManager = managers.length === 1 && managers[0]?.person.id === viewer.personId;
	return (
		<Panel>
			<div className="grid gap-2.5">
				{membership?.status === "active" && (
					<div className="flex flex-wrap items-center justify-between gap-2">
						<p>
							{membership.role === "member"
								? t("communities.youAreMember")
								: t("communities.youAreRole", { role: membership.role })}
						</p>
						{isLastManager ? (
							<Dialog
								id="hand-over"
								title={t("communities.withoutManager.lastTitle")}
								opener={t("communities.leave")}
								openerLook="plain"
								close={t("shell.cancel")}
							>
								<p className="mb-4">
									{t("communities.withoutManager.lastText")}{" "}
									<a className="text-link" href={`/communities/${community.slug}/members`}>
										{t("communities.withoutManager.chooseMember")}
									</a>
								</p>
								<ActionForm action={handToHubAction} className="flex flex-wrap gap-3">
									<input type="hidden" name="slug" value={community.slug} />
									<SubmitButton name="afterwards" value="stay" look="quiet">
										{t("communities.withoutManager.handAndStay")}
									</SubmitButton>
									<SubmitButton name="afterwards" value="leave" look="quiet">
										{t("communities.withoutManager.handAndLeave")}
									</SubmitButton>
								</ActionForm>
							</Dialog>
						) : (
							<ButtonForm action={leaveAction} hidden={hidden} look="plain">
								{t("communities.leave")}
							</ButtonForm>
						)}
					</div>
				)}
				<RestrictedNotice community={community} />
				{membership?.status === "requested" && (
					<ButtonForm
						action={leaveAction}
						hidden={hidden}
						className="grid gap-3"
						text={t("communities.requestPending")}
						look="quiet"
						wide
					>
						{t("communities.withdrawRequest")}
					</ButtonForm>
				)}
				{canJoin(viewer, community).allowed && (
					<div className="action-bar">
						<ButtonForm
							action={joinAction}
							hidden={hidden}
							className="grid gap-3"
							text={membership?.status === "invited" ? t("communities.invitedText") : undefined}
							wide
						>
							{membership?.status === "invited" ? t("communities.acceptInvitation") : t("communities.join")}
						</ButtonForm>
					</div>
				)}
				{canRequest(viewer, community).allowed && !canJoin(viewer, community).allowed && (
					<div className="action-bar">
						<Dialog
							id="ask-to-join"
							title={t("communities.asking", { name: community.name })}
							opener={t("communities.ask")}
							openerLook="main"
							wide
							close={t("shell.cancel")}
						>
							<ActionForm action={requestAction} draft="request" className="grid gap-4">
								<input type="hidden" name="slug" value={community.slug} />
								<TextArea name="note" label={t("communities.askNote")} hint={t("communities.askNoteHint")} rows={3} />
								<SubmitButton>{t("communities.ask")}</SubmitButton>
							</ActionForm>
						</Dialog>
					</div>
				)}
				{canReopen(viewer, community).allowed && (
					<ButtonForm action={reopenAction} hidden={hidden} className="grid gap-3" look="quiet" wide>
						{t("communities.reopen")}
					</ButtonForm>
				)}
				{community.visibility === "by_invitation" && !membership && <p>{t("communities.invitationOnly")}</p>}
				<p className="muted">
					{t("communities.membersInUnits", { count: community.memberCount, units: figures.units })}{" "}
					{viewer.orgUnitId && t("communities.fromYourUnit", { count: figures.fromMyUnit })}
				</p>
			</div>
		</Panel>
	);
}
