import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Panel } from "@/components/ui/page";
import { canNameManagers } from "@/lib/communities/policy";
import type { CommunityPage, MembershipFigures } from "@/lib/communities/queries";
import { nameIn, nameOf } from "@/lib/i18n/names";

interface Props {
	people: MembershipFigures["team"];
	community: Pick<CommunityPage, "archivedAt" | "orgUnit">;
}

export function TeamPanel({ people, community }: Props) {
	const { viewer, t } = requestContext();
	const { orgUnit } = community;
	const managed = people.some(({ role }) => role === "manager");
	return (
		<Panel title={t("communities.caretakers")}>
			{!managed && !community.archivedAt && (
				<p className={people.length > 0 ? "mb-3" : undefined}>
					{t("communities.withoutManager.none")}{" "}
					{canNameManagers(viewer).allowed && (
						<a className="text-link" href="/hub/communities">
							{t("communities.withoutManager.name")}
						</a>
					)}
				</p>
			)}
			<ul className="grid gap-2">
				{people.map(({ role, person }) => (
					<li key={person.id} className="flex items-center gap-2.5">
						<Avatar person={person} />
						<span>
							<a dir="auto" className="row-link" href={`/people/${person.id}`}>
								{nameOf(t, person)}
							</a>{" "}
							<span className="muted">{t(`communities.roles.${role}`)}</span>
						</span>
					</li>
				))}
			</ul>
			{orgUnit && <p className="muted mt-3">{t("communities.hostUnit", { unit: nameIn(viewer.locale, orgUnit) })}</p>}
		</Panel>
	);
}
