import { LevelCell, MailCell } from "@/components/notifications/choice-cells";
import { requestContext } from "@/components/request-context";
import { Section } from "@/components/ui/page";
import { OPTIONAL_MAILS, type OptionalMail } from "@/lib/mail-kinds";
import type { Choices } from "@/lib/notifications/choices";
import { LEVELS } from "@/lib/notifications/telling";
import { isEmployee } from "@/lib/viewer";

/** What is about communities: guests are in none. */
const OF_COMMUNITIES = ["named", "news", "letter", "digest"] as const satisfies readonly OptionalMail[];
const isOfCommunities = (kind: OptionalMail): kind is (typeof OF_COMMUNITIES)[number] =>
	(OF_COMMUNITIES as readonly OptionalMail[]).includes(kind);
const ALWAYS = ["signIn", "seat", "cancelled", "role"] as const;

/** All that a person may be told outside of the app, and how: one row each. */
export function TellingTable({ choices }: { choices: Choices }) {
	const { viewer, t } = requestContext();
	const communities = viewer.memberships.filter(({ communityId }) => choices.levels.has(communityId));
	const levels = LEVELS.map((value) => ({ value, label: t(`telling.levels.${value}`) }));
	const isHidden = (kind: OptionalMail) => !isEmployee(viewer) && isOfCommunities(kind);
	return (
		<Section title={t("telling.table.title")}>
			{isEmployee(viewer) && <p className="muted mt-2 mb-4">{t("telling.table.hint")}</p>}
			{OPTIONAL_MAILS.filter((kind) => isHidden(kind) && choices.mails.includes(kind)).map((kind) => (
				<input key={kind} type="hidden" name="mails" value={kind} />
			))}
			<table className="table telling">
				<thead>
					<tr>
						<th scope="col">{t("telling.table.what")}</th>
						<th scope="col">{t("telling.table.how")}</th>
					</tr>
				</thead>
				{isEmployee(viewer) && (
					<tbody>
						<GroupRow>{t("telling.table.communities")}</GroupRow>
						{communities.length === 0 && (
							<tr>
								<td colSpan={2} className="muted">
									{t("telling.table.noCommunities")}
								</td>
							</tr>
						)}
						{communities.map(({ communityId, name, slug }) => (
							<tr key={communityId}>
								<th scope="row" className="[overflow-wrap:anywhere]">
									<a dir="auto" className="text-link" href={`/communities/${slug}`}>
										{name}
									</a>
								</th>
								<td>
									<LevelCell
										communityId={communityId}
										label={t("telling.levelOf", { name })}
										level={choices.levels.get(communityId) ?? ""}
										levels={levels}
									/>
								</td>
							</tr>
						))}
					</tbody>
				)}
				<tbody>
					<GroupRow>{t("telling.table.kinds")}</GroupRow>
					{OPTIONAL_MAILS.filter((kind) => !isHidden(kind)).map((kind) => (
						<tr key={kind}>
							<th scope="row" id={`mails-${kind}`}>
								{t(`telling.kinds.${kind}`)}
								{isOfCommunities(kind) && <small>{t(`telling.kindHints.${kind}`)}</small>}
							</th>
							<td>
								<MailCell kind={kind} label={t("telling.table.byMail")} checked={choices.mails.includes(kind)} />
							</td>
						</tr>
					))}
				</tbody>
				<tbody>
					<GroupRow>{t("telling.table.always")}</GroupRow>
					{ALWAYS.map((what) => (
						<tr key={what}>
							<th scope="row">{t(`telling.always.${what}.what`)}</th>
							<td>{t(`telling.always.${what}.how`)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</Section>
	);
}

function GroupRow({ children }: { children: string }) {
	return (
		<tr>
			<th scope="rowgroup" colSpan={2} className="telling-group">
				{children}
			</th>
		</tr>
	);
}
