import { signOutAction } from "@/app/_web/sign-out-action";
import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Section } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import type { ownSessions } from "@/lib/people/sessions";
import { endOtherSessionsAction, endSessionAction } from "./actions";
import { deviceName } from "./device-name";

type OwnSession = Awaited<ReturnType<typeof ownSessions>>[number];

/** Where a person is signed in, and how to sign out there. */
export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
	const { viewer, t } = requestContext();
	const isThis = ({ id }: OwnSession) => id === viewer.sessionId;
	const inOrder = [...sessions.filter(isThis), ...sessions.filter((session) => !isThis(session))];
	return (
		<Section title={t("people.sessions.title")}>
			<p className="muted">{t("people.sessions.lede")}</p>
			<ul className="rows">
				{inOrder.map((session) => (
					<li key={session.id}>
						<div className="row bare beside">
							<div>
								<p className="flex flex-wrap items-center gap-2 font-semibold">
									{deviceName(t, session)}
									{isThis(session) && <Tag tone="green">{t("people.sessions.thisOne")}</Tag>}
								</p>
								<p className="muted">
									{t("people.sessions.opened")} <RelativeTime instant={session.createdAt} />
									{" · "}
									{t("people.sessions.seen")} <RelativeTime instant={session.seenAt} />
								</p>
							</div>
							<div className="aside">
								{isThis(session) ? (
									<form action={signOutAction}>
										<button type="submit" className={buttonClass({ look: "quiet", small: true })}>
											{t("shell.signOut")}
										</button>
									</form>
								) : (
									<ButtonForm
										action={endSessionAction}
										hidden={{ sessionId: session.id }}
										look="quiet"
										small
										label={t("people.sessions.endOne", { device: deviceName(t, session) })}
									>
										{t("people.sessions.end")}
									</ButtonForm>
								)}
							</div>
						</div>
					</li>
				))}
			</ul>
			{sessions.some((session) => !isThis(session)) && (
				<ButtonForm action={endOtherSessionsAction} hidden={{}} className="mt-4" look="danger">
					{t("people.sessions.endOthers")}
				</ButtonForm>
			)}
		</Section>
	);
}
