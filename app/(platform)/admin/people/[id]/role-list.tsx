import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import type { AdministeredPerson } from "@/lib/people/administration";
import { canGrantRole, canWithdrawRole } from "@/lib/people/policy";
import { ROLES } from "@/lib/people/schema";
import type { Role } from "@/lib/viewer";
import { grantAction, withdrawAction } from "./actions";

interface Props {
	person: AdministeredPerson;
}

/** Each role, who gave it, and a button to give or revoke it. */
export function RoleList({ person }: Props) {
	const { viewer, t } = requestContext();
	const held = new Map(person.roleGrants.map((grant) => [grant.role, grant]));
	const grantText = (role: Role) => {
		const grant = held.get(role);
		if (!grant) return null;
		const day = longDay(grant.grantedAt, viewer);
		return grant.grantedBy
			? t("admin.people.granted", { name: nameOf(t, grant.grantedBy), day })
			: t("admin.people.grantedByHouse", { day });
	};
	return (
		<ul className="rows">
			{ROLES.map((role) => {
				const has = held.has(role);
				const verdict = has ? canWithdrawRole(viewer, person, role) : canGrantRole(viewer, person);
				const words = { name: nameOf(t, person), role: t(`people.roles.${role}`) };
				return (
					<li key={role} className="row bare">
						<div>
							<h3>{t(`people.roles.${role}`)}</h3>
							<p className="muted">{t(`admin.people.roleTexts.${role}`)}</p>
							{has && <p className="muted">{grantText(role)}</p>}
							{!verdict.allowed && <p className="muted">{t(`refusals.${verdict.reason}`)}</p>}
						</div>
						{verdict.allowed && (
							<ActionForm action={has ? withdrawAction : grantAction}>
								<input type="hidden" name="personId" value={person.id} />
								<input type="hidden" name="role" value={role} />
								<SubmitButton
									small
									look="quiet"
									label={t(has ? "admin.people.withdrawLabel" : "admin.people.grantLabel", words)}
								>
									{t(has ? "admin.people.withdraw" : "admin.people.grant")}
								</SubmitButton>
							</ActionForm>
						)}
					</li>
				);
			})}
		</ul>
	);
}
