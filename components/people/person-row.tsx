import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { countryName, nameIn, nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedPerson } from "@/lib/people/queries";
import type { Viewer } from "@/lib/viewer";
import { PersonTags } from "./person-tags";

interface Props {
	person: ListedPerson;
	viewer: Viewer;
	t: Translate;
	href: string;
	/** Beside the name: a state. */
	tags?: ReactNode;
	/** At the end of the row. */
	aside?: ReactNode;
}

/** Somebody in a list: who, what they do, where. */
export function PersonRow({ person, viewer, t, href, tags, aside }: Props) {
	const place = [
		person.jobTitle,
		person.orgUnit && nameIn(viewer.locale, person.orgUnit.names),
		person.city,
		person.country && countryName(viewer.locale, person.country),
	];
	return (
		<li className="row">
			<Avatar person={person} />
			<div className="min-w-0">
				<p className="flex flex-wrap items-center gap-x-2 gap-y-1">
					<a className="row-link font-semibold" href={href}>
						{nameOf(t, person)}
					</a>
					<PersonTags person={person} t={t} />
					{tags}
				</p>
				<p className="muted">{[...new Set(place.filter(Boolean))].join(" · ")}</p>
			</div>
			<span className="aside">{aside}</span>
		</li>
	);
}
