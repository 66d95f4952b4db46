import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { PersonTags } from "@/components/people/person-tags";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { canNominate } from "@/lib/champions/policy";
import { badgesById } from "@/lib/champions/queries";
import { communitiesOf } from "@/lib/communities/queries";
import { nameIn, nameOf } from "@/lib/i18n/names";
import { championFacts } from "@/lib/insights/contributions";
import { profilePage } from "@/lib/people/queries";
import { isAdministrator, isEmployee, type Viewer } from "@/lib/viewer";
import { ChampionSection } from "./champion-facts";
import { PersonCommunities } from "./communities";
import { Whereabouts } from "./whereabouts";

/** Read once for the title and the page. */
const personOf = cache((viewer: Viewer, id: string) => profilePage(viewer, id));

export const generateMetadata = pageTitle(async ({ params }: PageProps<"/people/[id]">) => {
	const { viewer, t } = await requireViewer();
	return nameOf(t, await personOf(viewer, (await params).id));
});

export default pageWithStatus(async function PersonPage({ params }: PageProps<"/people/[id]">) {
	const { viewer, t, at } = await requireViewer();
	const person = await personOf(viewer, (await params).id);
	const [communities, badges, facts] = await Promise.all([
		communitiesOf(viewer, person.id),
		badgesById(viewer, [person.id], at),
		championFacts(viewer, person.id, at),
	]);
	const isSelf = person.id === viewer.personId;
	const isHere = person.status === "active";
	const name = nameOf(t, person);
	return (
		<>
			<div className="flex items-start gap-5">
				<span className="mt-1">
					<Avatar person={person} size="large" />
				</span>
				<div className="min-w-0 flex-1">
					<PageHead
						crumbs={isEmployee(viewer) ? [{ label: t("people.title"), href: "/people" }] : []}
						title={name}
						lede={person.jobTitle}
						action={
							isSelf ? (
								<ButtonLink href="/people/me" look="quiet">
									{t("people.edit")}
								</ButtonLink>
							) : (
								isHere &&
								person.kind === "employee" &&
								canNominate(viewer, person.id).allowed && (
									<ButtonLink href={`/champions/nominate?person=${person.id}`} look="quiet">
										{t("people.nominate")}
									</ButtonLink>
								)
							)
						}
					>
						<div className="mt-4 flex flex-wrap items-center gap-2">
							{isSelf && <Tag>{t("people.you")}</Tag>}
							<PersonTags person={person} />
							{(badges.get(person.id) ?? []).map(({ topic }) => (
								<Tag key={nameIn(viewer.locale, topic)} tone="bloom">
									{t("people.championOf", { topic: nameIn(viewer.locale, topic) })}
								</Tag>
							))}
							{!isHere && (
								<Tag tone="red">
									{person.status === "left" || isAdministrator(viewer)
										? t(`people.statuses.${person.status}`)
										: t("people.notHere")}
								</Tag>
							)}
						</div>
					</PageHead>
				</div>
			</div>
			{person.status === "left" && (
				<div className="mb-6 max-w-[72ch]">
					<Notice>{t("people.leftText")}</Notice>
				</div>
			)}
			<div className="columns">
				<div>
					<Section title={t("people.about")}>
						<p dir="auto" className={person.about ? "mt-3 max-w-[68ch] whitespace-pre-line" : "muted mt-3"}>
							{person.about ?? t(isSelf ? "people.noAboutOwn" : "people.noAbout", { name })}
						</p>
					</Section>
					{(person.expertise.length > 0 || isSelf) && (
						<Section title={t("people.expertise")}>
							{person.expertise.length > 0 ? (
								<ul className="chips mt-3">
									{person.expertise.map((word) => (
										<li key={word}>
											<a className="chip" href={`/people?${new URLSearchParams({ expertise: word })}`}>
												{word}
											</a>
										</li>
									))}
								</ul>
							) : (
								<p className="muted mt-3">{t("people.noExpertiseOwn")}</p>
							)}
						</Section>
					)}
					{facts && <ChampionSection facts={facts} name={name} />}
					{isEmployee(viewer) && <PersonCommunities communities={communities} isSelf={isSelf} />}
				</div>
				<aside>
					<Whereabouts person={person} />
					{isAdministrator(viewer) && (
						<a className="text-link" href={`/admin/people/${person.id}`}>
							{t("admin.people.manage", { name })}
						</a>
					)}
				</aside>
			</div>
		</>
	);
});
