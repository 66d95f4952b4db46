import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { countryName, nameIn, nameOf } from "@/lib/i18n/names";
import { dottedText } from "@/lib/isolated";
import type { ListedPerson } from "@/lib/people/queries";
import { PersonTags } from "./person-tags";

interface Props {
	person: ListedPerson;
	href: string;
	/** Tags beside the name. */
	tags?: ReactNode;
	aside?: ReactNode;
}

export function PersonRow({ person, href, tags, aside }: Props) {
	const { viewer, t } = requestContext();
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
					<a className="row-link font-semibold" dir="auto" href={href}>
						{nameOf(t, person)}
					</a>
					<PersonTags person={person} />
					{tags}
				</p>
				<p className="muted">{dottedText([...new Set(place.filter(Boolean))])}</p>
			</div>
			<span className="aside">{aside}</span>
		</li>
	);
}
