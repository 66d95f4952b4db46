import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireViewer } from "@/app/_web/session";
import { FeedRow } from "@/components/meetups/feed-row";
import { MeetupTabs } from "@/components/meetups/meetup-tabs";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { feedChoices, feedsOf } from "@/lib/calendar/feeds";
import { isEmployee } from "@/lib/viewer";
import { closeAction, openAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireViewer()).t("feeds.title"));

export default pageWithStatus(async function CalendarsPage() {
	const { viewer, t } = await requireViewer();
	const [feeds, choices] = await Promise.all([feedsOf(viewer), feedChoices(viewer)]);
	const kinds = [
		{
			scope: "community",
			name: "communityId",
			of: choices.communities.map(({ id, name }) => ({ value: id, label: name })),
		},
		{
			scope: "series",
			name: "seriesId",
			of: choices.series.map(({ id, title, community }) => ({ value: id, label: `${community.name}, ${title}` })),
		},
		{ scope: "site", name: "siteId", of: choices.sites.map(({ id, name }) => ({ value: id, label: name })) },
	] as const;
	return (
		<>
			<PageHead title={t("meetups.title")} lede={t("feeds.lede")} />
			<MeetupTabs current="feeds" />
			<div className="grid max-w-[720px] gap-5">
				<ActionForm action={openAction}>
					<input type="hidden" name="scope" value="person" />
					<SubmitButton>{t("feeds.openMine")}</SubmitButton>
				</ActionForm>
				{isEmployee(viewer) &&
					kinds.map(
						({ scope, name, of }) =>
							of.length > 0 && (
								<ActionForm key={scope} action={openAction} className="flex flex-wrap items-end gap-3">
									<input type="hidden" name="scope" value={scope} />
									<div className="min-w-60 grow">
										<SelectField name={name} label={t(`feeds.of.${scope}`)} choices={[...of]} required />
									</div>
									<SubmitButton look="quiet" label={`${t("feeds.open")} (${t(`feeds.of.${scope}`)})`}>
										{t("feeds.open")}
									</SubmitButton>
								</ActionForm>
							),
					)}
			</div>
			<Section title={t("feeds.mineTitle")}>
				{feeds.length === 0 ? (
					<EmptyState title={t("feeds.empty")}>{t("feeds.emptyText")}</EmptyState>
				) : (
					<ul className="rows">
						{feeds.map((feed) => (
							<FeedRow key={feed.id} feed={feed} closeAction={closeAction} />
						))}
					</ul>
				)}
			</Section>
		</>
	);
});
