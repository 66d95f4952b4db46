import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { SearchField } from "@/components/ui/search-field";
import { nameIn, nameOf } from "@/lib/i18n/names";
import type { KnowingMember } from "@/lib/search/who-knows";

interface Props {
	/** Address of the members. */
	home: string;
	subject?: string;
	members: readonly KnowingMember[];
}

/** "Who here knows about …": members with the facts that say so. */
export function KnowingMembers({ home, subject, members }: Props) {
	const { viewer, t } = requestContext();
	return (
		<section className="panel mb-6 grid gap-3" aria-label={t("communities.knows.title")}>
			<h2>{t("communities.knows.title")}</h2>
			<SearchField
				action={home}
				name="knows"
				label={t("communities.knows.subject")}
				button={t("communities.knows.find")}
				value={subject}
			/>
			{subject && members.length === 0 && <p className="muted">{t("communities.knows.nobody", { subject })}</p>}
			{members.length > 0 && (
				<ul className="rows">
					{members.map(({ person, facts }) => (
						<li key={person.id} className="row">
							<Avatar person={person} />
							<div className="min-w-0">
								<a className="row-link font-semibold" dir="auto" href={`/people/${person.id}`}>
									{nameOf(t, person)}
								</a>
								<ul className="muted mt-0.5">
									{facts.map(({ kind, path, title, topic }) => (
										<li key={`${kind} ${path}`}>
											{t(`communities.knows.facts.${kind}`)}{" "}
											<a className="text-link" dir="auto" href={path}>
												{topic ? nameIn(viewer.locale, topic) : title}
											</a>
										</li>
									))}
								</ul>
							</div>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
