import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Tag } from "@/components/ui/tag";
import type { ListedChampion } from "@/lib/champions/queries";
import { countryName, languageName, nameIn } from "@/lib/i18n/names";
import { dottedText } from "@/lib/isolated";
import { fullName } from "@/lib/text";

export function ChampionRow({ champion }: { champion: ListedChampion }) {
	const { viewer } = requestContext();
	// A country's own unit has the country's name: not written twice.
	const place = [
		champion.jobTitle,
		champion.orgUnit && nameIn(viewer.locale, champion.orgUnit),
		champion.city,
		champion.country && countryName(viewer.locale, champion.country),
	];
	return (
		<li className="row">
			<Avatar person={champion} />
			<div className="min-w-0">
				<a className="row-link font-semibold" dir="auto" href={`/people/${champion.id}`}>
					{fullName(champion)}
				</a>
				<p className="muted">{dottedText([...new Set(place)])}</p>
				<p className="chips mt-1.5">
					{champion.topics.map(({ topic }) => (
						<Tag key={nameIn(viewer.locale, topic)} tone="bloom">
							{nameIn(viewer.locale, topic)}
						</Tag>
					))}
				</p>
			</div>
			<span className="aside">{languageName(viewer.locale, champion.locale)}</span>
		</li>
	);
}
