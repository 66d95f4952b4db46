import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Panel } from "@/components/ui/page";
import { canKeepCommunities } from "@/lib/communities/policy";
import type { MembershipFigures } from "@/lib/communities/queries";
import { nameOf } from "@/lib/i18n/names";

interface Props {
	people: MembershipFigures["team"];
	archived: boolean;
}

export function TeamPanel({ people, archived }: Props) {
	const { viewer, t } = requestContext();
	const managed = people.some(({ role }) => role === "manager");
	return (
		<Panel title={t("communities.caretakers")}>
			{!managed && !archived && (
				<p className={people.length > 0 ? "mb-3" : undefined}>
					{t("communities.keepers.none")}{" "}
					{canKeepCommunities(viewer).allowed && (
						<a className="text-link" href="/hub/communities">
							{t("communities.keepers.name")}
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
		</Panel>
	);
}
