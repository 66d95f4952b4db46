import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { RequestRow } from "@/components/communities/waiting-list";
import { ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import { communitiesWithoutManager } from "@/lib/communities/keepers";
import { answerForManagersAction, nameManagerAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("communities.keepers.title"));

export default pageWithStatus(async function CommunitiesWithoutManagerPage() {
	const { viewer, t } = await requireEmployee();
	const communities = await communitiesWithoutManager(viewer);
	return (
		<div className="max-w-[720px]">
			<PageHead
				title={t("communities.keepers.title")}
				lede={t("communities.keepers.lede")}
				action={
					<ButtonLink href="/hub/moderation" look="quiet">
						{t("moderation.hub.link")}
					</ButtonLink>
				}
			/>
			{communities.length === 0 && (
				<EmptyState title={t("communities.keepers.emptyTitle")}>{t("communities.keepers.emptyText")}</EmptyState>
			)}
			{communities.map(({ id, slug, name, visibility, withoutManagerSince, requests }) => (
				<div key={id} className="mb-9">
					<Section title={name}>
						<p className="muted mt-1 mb-4">
							<Tag>{t(`communities.visibilities.${visibility}`)}</Tag>{" "}
							{withoutManagerSince && t("communities.keepers.since", { day: longDay(withoutManagerSince, viewer) })}{" "}
							{visibility !== "hidden" && (
								<a className="text-link" href={`/communities/${slug}`}>
									{t("communities.keepers.open")}
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
								label={t("communities.keepers.email", { name })}
								hint={t("communities.keepers.emailHint")}
								autoComplete="off"
								required
							/>
							<div>
								<SubmitButton label={t("communities.keepers.nameLabel", { name })}>
									{t("communities.keepers.name")}
								</SubmitButton>
							</div>
						</ActionForm>
					</Section>
				</div>
			))}
		</div>
	);
});
