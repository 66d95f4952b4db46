import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import {
	canAnswerAsManager,
	canApproveRequest,
	canChangeRequest,
	canDecideRequest,
} from "@/lib/communities/request-policy";
import type { RequestPage } from "@/lib/communities/request-queries";
import { answerAsManagerAction, approveRequestAction, declineRequestAction, withdrawRequestAction } from "./actions";
import { RequestOutcome } from "./outcome";

/** What the viewer can do about a proposed community, or how it ended. */
export function RequestDecision({ request }: { request: RequestPage }) {
	const { viewer } = requestContext();
	if (request.state !== "open") return <RequestOutcome request={request} />;
	return (
		<>
			{canAnswerAsManager(viewer, request).allowed && <ManagerAnswer request={request} />}
			{canDecideRequest(viewer, request).allowed && <HubDecision request={request} />}
			{canChangeRequest(viewer, request).allowed && <Withdrawal request={request} />}
		</>
	);
}

function ManagerAnswer({ request }: { request: RequestPage }) {
	const { viewer, t } = requestContext();
	const { answer = "asked" } = request.managers.find(({ personId }) => personId === viewer.personId) ?? {};
	return (
		<Panel title={t("communityRequests.answerTitle")}>
			<p className="mb-3">{t(`communityRequests.ownAnswer.${answer}`)}</p>
			<ActionForm action={answerAsManagerAction} className="flex flex-wrap gap-3">
				<input type="hidden" name="requestId" value={request.id} />
				{answer !== "accepted" && (
					<SubmitButton name="answer" value="accept">
						{t("communityRequests.acceptManaging")}
					</SubmitButton>
				)}
				{answer !== "declined" && (
					<SubmitButton name="answer" value="decline" look="quiet">
						{t("communityRequests.declineManaging")}
					</SubmitButton>
				)}
			</ActionForm>
		</Panel>
	);
}

function HubDecision({ request }: { request: RequestPage }) {
	const { viewer, t } = requestContext();
	const id = <input type="hidden" name="requestId" value={request.id} />;
	const canApprove = canApproveRequest(viewer, request).allowed;
	return (
		<Panel title={t("communityRequests.decideTitle")}>
			<p className="mb-3">{t(canApprove ? "communityRequests.approveText" : "communityRequests.notYet")}</p>
			<div className="flex flex-wrap gap-3">
				{canApprove && (
					<Dialog
						id="approve"
						title={t("communityRequests.approveTitle", { name: request.name })}
						opener={t("communityRequests.approve")}
						openerLook="main"
						close={t("shell.cancel")}
					>
						<ActionForm action={approveRequestAction} className="grid gap-4">
							{id}
							<p>{t("communityRequests.approveHint")}</p>
							<SubmitButton>{t("communityRequests.approve")}</SubmitButton>
						</ActionForm>
					</Dialog>
				)}
				<Dialog
					id="decline"
					title={t("communityRequests.declineTitle", { name: request.name })}
					opener={t("communityRequests.decline")}
					close={t("shell.cancel")}
				>
					<ActionForm action={declineRequestAction} draft="decline" className="grid gap-4">
						{id}
						<TextArea
							name="reason"
							label={t("communityRequests.reason")}
							hint={t("communityRequests.reasonHint")}
							rows={3}
							maxLength={1000}
							required
						/>
						<SubmitButton look="danger">{t("communityRequests.decline")}</SubmitButton>
					</ActionForm>
				</Dialog>
			</div>
		</Panel>
	);
}

function Withdrawal({ request }: { request: RequestPage }) {
	const { t } = requestContext();
	return (
		<Panel>
			<p className="mb-3">
				{t(request.needsApproval ? "communityRequests.needsApproval" : "communityRequests.opensByItself")}
			</p>
			<Dialog
				id="withdraw"
				title={t("communityRequests.withdrawTitle", { name: request.name })}
				opener={t("communityRequests.withdraw")}
				close={t("shell.cancel")}
			>
				<ActionForm action={withdrawRequestAction} className="grid gap-4">
					<input type="hidden" name="requestId" value={request.id} />
					<p>{t("communityRequests.withdrawText")}</p>
					<SubmitButton look="danger">{t("communityRequests.withdraw")}</SubmitButton>
				</ActionForm>
			</Dialog>
		</Panel>
	);
}
