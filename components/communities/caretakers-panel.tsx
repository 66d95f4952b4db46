import { Avatar } from "@/components/ui/avatar";
import { Panel } from "@/components/ui/page";
import { Still } from "@/components/ui/still";
import type { MembershipFigures } from "@/lib/communities/queries";
import { nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";

interface Props {
	people: MembershipFigures["team"];
	t: Translate;
}

export function CaretakersPanel({ people, t }: Props) {
	return (
		<Still>
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
		</Still>
	);
}
