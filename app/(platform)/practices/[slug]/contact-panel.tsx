import { ChampionBadge } from "@/components/champions/champion-badge";
import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Panel } from "@/components/ui/page";
import { nameIn, nameOf } from "@/lib/i18n/names";
import { listedText } from "@/lib/isolated";
import type { PracticePage } from "@/lib/practices/practice-page";

interface Props {
	practice: PracticePage;
}

/** The contact person and the community. */
export function ContactPanel({ practice }: Props) {
	const { viewer, t } = requestContext();
	const { contact, community } = practice;
	const name = nameOf(t, contact);
	if (contact.status !== "active")
		return (
			<Panel title={t("practices.contact.title")}>
				<p>{t("practices.contact.left", { name, community: community.name })}</p>
				<a dir="auto" className="text-link" href={`/communities/${community.slug}`}>
					{community.name}
				</a>
			</Panel>
		);
	const place = [contact.jobTitle, contact.unit && nameIn(viewer.locale, contact.unit), contact.city];
	return (
		<Panel title={t("practices.contact.title")}>
			<div className="flex gap-3">
				<Avatar person={contact} />
				<div className="min-w-0">
					<a dir="auto" className="row-link font-semibold" href={`/people/${contact.id}`}>
						{name}
					</a>{" "}
					<ChampionBadge badges={contact.badges} locale={viewer.locale} short />
					<p className="muted">{listedText(place)}</p>
					{contact.email && (
						<a className="text-link [overflow-wrap:anywhere]" href={`mailto:${contact.email}`} data-native>
							{contact.email}
						</a>
					)}
				</div>
			</div>
		</Panel>
	);
}
