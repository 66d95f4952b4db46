import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { requestContext } from "@/components/request-context";
import { SpeakerColumns } from "@/components/speakers/speaker-board";
import { SpeakerHistory } from "@/components/speakers/speaker-history";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { communityPage } from "@/lib/communities/queries";
import { meetupHead } from "@/lib/meetups/visible-meetup";
import { canRunSpeakers } from "@/lib/speakers/policy";
import { type SpeakerBoard, speakerBoard } from "@/lib/speakers/queries";
import { type BoardFilters, boardFilters, SPEAKER_KINDS } from "@/lib/speakers/schema";
import { moveAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("speakers.title"));

export default pageWithStatus(async function SpeakersPage({
	params,
	searchParams,
}: PageProps<"/communities/[slug]/speakers">) {
	const { viewer, t } = await requireEmployee();
	const community = await communityPage(viewer, (await params).slug);
	const filters = boardFilters.parse(await searchParams);
	const [{ columns, editions, moves }, chosen] = await Promise.all([
		speakerBoard(viewer, community, filters),
		filters.meetup ? meetupHead(viewer, filters.meetup) : null,
	]);
	const meetup = chosen?.community.id === community.id ? chosen : null;
	const home = `/communities/${community.slug}`;
	const runs = canRunSpeakers(viewer, community).allowed;
	const add = runs && <ButtonLink href={`${home}/speakers/new`}>{t("speakers.add")}</ButtonLink>;
	const isEmpty = columns.every(({ cards }) => cards.length === 0);
	const isFiltered = Boolean(filters.kind ?? filters.meetup);
	return (
		<>
			{meetup ? (
				<>
					<EditionHead meetup={meetup} title={t("speakers.title")} lede={t("speakers.lede")} action={add}>
						<p className="mt-3">
							<a className="text-link" href={`/meetups/${meetup.id}/propose`}>
								{t("speakers.call.open")}
							</a>
						</p>
					</EditionHead>
					<ManageTabs meetup={meetup} current="speakers" />
				</>
			) : (
				<PageHead
					crumbs={[{ label: community.name, href: `${home}/meetups` }]}
					title={t("speakers.title")}
					lede={t("speakers.lede")}
					action={add}
				/>
			)}
			{(!isEmpty || isFiltered) && <Filters home={`${home}/speakers`} editions={editions} filters={filters} />}
			{isEmpty ? (
				<EmptyState
					title={t(isFiltered ? "speakers.noneMatching" : "speakers.none")}
					action={isFiltered ? undefined : add}
				>
					{t(isFiltered ? "speakers.noneMatchingText" : "speakers.noneText")}
				</EmptyState>
			) : (
				<SpeakerColumns columns={columns} moveAction={runs ? moveAction : undefined} />
			)}
			{moves.length > 0 && (
				<Section title={t("speakers.moves")}>
					<SpeakerHistory deeds={moves} withSpeaker />
				</Section>
			)}
		</>
	);
});

interface FiltersProps {
	home: string;
	editions: SpeakerBoard["editions"];
	filters: BoardFilters;
}

function Filters({ home, editions, filters }: FiltersProps) {
	const { t } = requestContext();
	const link = (next: BoardFilters) => {
		const query = new URLSearchParams(
			Object.entries(next).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
		);
		return query.size > 0 ? `${home}?${query}` : home;
	};
	const choice = (label: string, next: BoardFilters, current: boolean) => ({ label, href: link(next), current });
	return (
		<div className="mb-6 grid gap-2.5">
			<Chips
				label={t("speakers.kindFilter")}
				chips={[
					choice(t("speakers.allKinds"), { ...filters, kind: undefined }, !filters.kind),
					...SPEAKER_KINDS.map((kind) =>
						choice(t(`speakers.kinds.${kind}`), { ...filters, kind }, filters.kind === kind),
					),
				]}
			/>
			{editions.length > 0 && (
				<Chips
					label={t("speakers.editionFilter")}
					chips={[
						choice(t("speakers.allEditions"), { ...filters, meetup: undefined }, !filters.meetup),
						...editions.map(({ id, title }) => choice(title, { ...filters, meetup: id }, filters.meetup === id)),
					]}
				/>
			)}
		</div>
	);
}
