import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Panel } from "@/components/ui/page";
import type { MembershipFigures } from "@/lib/communities/queries";
import { nameOf } from "@/lib/i18n/names";

interface Props {
	people: MembershipFigures["team"];
}

export function TeamPanel({ people }: Props) {
	const { t } = requestContext();
	return (
		<Panel title={t("communities.caretakers")}>
			<ul className="grid gap-2">
				{people.map(({ role, person }) => (
					<li key={person.id} className="flex items-center gap-2.5">
						<Avatar person={person} />
						<span>
							<a className="row-link" href={`/people/${person.id}`}>
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
