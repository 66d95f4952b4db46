import { z } from "zod";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { FactLine } from "@/components/champions/fact-line";
import { unitChoices } from "@/components/people/place-choices";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, PageHead } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { filterId } from "@/lib/filters";
import { nameIn } from "@/lib/i18n/names";
import { championCandidates } from "@/lib/insights/contributions";
import { dottedText } from "@/lib/isolated";
import { hubAndSpokes } from "@/lib/people/queries";
import { fullName } from "@/lib/text";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("champions.candidates.title"));

const PATH = "/champions/candidates";

/** People who are no champions and whose work could be proposed: facts, not a ranking. */
export default pageWithStatus(async function CandidatesPage({ searchParams }: PageProps<"/champions/candidates">) {
	const { viewer, t, at } = await requireEmployee();
	const { unit } = z.object({ unit: filterId }).parse(await searchParams);
	const [people, units] = await Promise.all([championCandidates(viewer, unit, at), hubAndSpokes()]);
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("champions.title"), href: "/champions" }]}
				title={t("champions.candidates.title")}
				lede={t("champions.candidates.lede")}
			/>
			<Chips
				label={t("lists.unit")}
				chips={[{ value: "", label: t("lists.anyUnit") }, ...unitChoices(viewer, units)].map(({ value, label }) => ({
					href: value ? `${PATH}?unit=${value}` : PATH,
					label,
					current: (unit ?? "") === value,
				}))}
			/>
			{people.length > 0 ? (
				<ul className="rows mt-4 border-t border-line">
					{people.map((person) => (
						<li key={person.id} className="row">
							<Avatar person={person} />
							<div className="min-w-0">
								<a dir="auto" className="row-link font-semibold" href={`/people/${person.id}`}>
									{fullName(person)}
								</a>
								<p className="muted">
									{dottedText([person.jobTitle, person.orgUnit && nameIn(viewer.locale, person.orgUnit)])}
								</p>
								<p className="mt-0.5 text-ink-2">
									<FactLine facts={person} />
								</p>
							</div>
							<span className="aside">
								<ButtonLink href={`/champions/nominate?person=${person.id}`} look="quiet">
									{t("champions.candidates.nominate")}
									<span dir="auto" className="sr-only">
										{" "}
										{fullName(person)}
									</span>
								</ButtonLink>
							</span>
						</li>
					))}
				</ul>
			) : (
				<EmptyState
					title={t("champions.candidates.emptyTitle")}
					action={
						<ButtonLink href="/people" look="quiet">
							{t("champions.candidates.people")}
						</ButtonLink>
					}
				>
					{t("champions.candidates.emptyText")}
				</EmptyState>
			)}
		</div>
	);
});
