import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { RequestRow } from "@/components/communities/waiting-list";
import { ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { dateColumn, longDay } from "@/lib/clock";
import { communitiesLosingManager, TOLD_DAYS_BEFORE } from "@/lib/communities/leaving-managers";
import { communitiesWithoutManager } from "@/lib/communities/without-manager";
import { filterCursor } from "@/lib/filters";
import { answerForManagersAction, nameManagerAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.withoutManager.title"));

export default pageWithStatus(async function CommunitiesWithoutManagerPage({
	searchParams,
}: PageProps<"/hub/communities">) {
	const { viewer, t, at } = await requireEmployee();
	const after = filterCursor.parse((await searchParams).after);
	const [{ rows: communities, next }, losing] = await Promise.all([
		communitiesWithoutManager(viewer, after),
		communitiesLosingManager(viewer, at),
	]);
	return (
		<div className="max-w-[720px]">
			<PageHead
				title={t("communities.withoutManager.title")}
				lede={t("communities.withoutManager.lede")}
				action={
					<ButtonLink href="/hub/moderation" look="quiet">
						{t("moderation.hub.link")}
					</ButtonLink>
				}
			/>
			{communities.length === 0 && (
				<EmptyState title={t("communities.withoutManager.emptyTitle")}>
					{t("communities.withoutManager.emptyText")}
				</EmptyState>
			)}
			{communities.map(({ id, slug, name, visibility, withoutManagerSince, requests }) => (
				<div key={id} className="mb-9">
					<Section title={name}>
						<p className="muted mt-1 mb-4">
							<Tag>{t(`communities.visibilities.${visibility}`)}</Tag>{" "}
							{withoutManagerSince &&
								t("communities.withoutManager.since", { day: longDay(withoutManagerSince, viewer) })}{" "}
							{visibility !== "hidden" && (
								<a className="text-link" href={`/communities/${slug}`}>
									{t("communities.withoutManager.open")}
								</a>
							)}
						</p>
						{requests.length > 0 && (
							<ul className="rows mb-4">
								{requests.map((request) => (
									<RequestRow
										key={request.person.id}
										request={request}
										action={answerForManagersAction}
										hidden={{ communityId: id }}
									/>
								))}
							</ul>
						)}
						<ActionForm action={nameManagerAction} className="grid gap-3">
							<input type="hidden" name="communityId" value={id} />
							<TextField
								name="email"
								type="email"
								label={t("communities.withoutManager.email", { name })}
								hint={t("communities.withoutManager.emailHint")}
								autoComplete="off"
								required
							/>
							<div>
								<SubmitButton label={t("communities.withoutManager.nameLabel", { name })}>
									{t("communities.withoutManager.name")}
								</SubmitButton>
							</div>
						</ActionForm>
					</Section>
				</div>
			))}
			<MoreLink href={next && `/hub/communities?after=${next}`} label={t("communities.withoutManager.more")} />
			{losing.length > 0 && (
				<Section title={t("communities.withoutManager.losingTitle")}>
					<p className="muted mt-1">{t("communities.withoutManager.losingText", { days: TOLD_DAYS_BEFORE })}</p>
					<ul className="rows">
						{losing.map(({ id, slug, name, visibility, day }) => (
							<li key={id} className="row bare">
								<div className="min-w-0">
									{visibility === "hidden" ? (
										<span dir="auto" className="font-semibold">
											{name}
										</span>
									) : (
										<a dir="auto" className="row-link font-semibold" href={`/communities/${slug}`}>
											{name}
										</a>
									)}
									<p className="muted mt-0.5">
										{t("communities.withoutManager.losingOn", {
											day: longDay(dateColumn(day), { ...viewer, zone: "UTC" }),
										})}
									</p>
								</div>
							</li>
						))}
					</ul>
				</Section>
			)}
		</div>
	);
});
