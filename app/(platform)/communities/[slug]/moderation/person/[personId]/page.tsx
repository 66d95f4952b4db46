import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ChoiceGroup, SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { canManage } from "@/lib/communities/policy";
import { communityPage } from "@/lib/communities/queries";
import { memberToRestrict } from "@/lib/communities/restrictions";
import { RESTRICTION_DAYS, RESTRICTION_REASON_LIMIT } from "@/lib/communities/schema";
import { fullName } from "@/lib/text";
import { restrictAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("moderation.restrictions.open"));

export default pageWithStatus(async function RestrictPage({
	params,
}: PageProps<"/communities/[slug]/moderation/person/[personId]">) {
	const { viewer, t } = await requireEmployee();
	const { slug, personId } = await params;
	const community = await communityPage(viewer, slug);
	const member = await memberToRestrict(viewer, community, personId);
	const home = `/communities/${slug}`;
	return (
		<div className="max-w-[60ch]">
			<PageHead
				crumbs={[
					{ label: community.name, href: home },
					{ label: t("communities.membersTitle"), href: `${home}/members` },
				]}
				title={t("moderation.restrictions.openTitle", { name: fullName(member) })}
			/>
			<ActionForm action={restrictAction} draft={null} className="grid gap-5">
				<input type="hidden" name="slug" value={slug} />
				<input type="hidden" name="personId" value={member.id} />
				<ChoiceGroup
					name="kind"
					type="radio"
					label={t("moderation.restrictions.kind")}
					defaultValue="mute"
					choices={(["mute", "ban"] as const).map((value) => ({
						value,
						label: t(`moderation.restrictions.kindChoices.${value}`),
					}))}
				/>
				<SelectField
					name="days"
					label={t("moderation.restrictions.days")}
					defaultValue="7"
					choices={[
						...RESTRICTION_DAYS.map((days) => ({ value: String(days), label: t("moderation.case.daysFor", { days }) })),
						...(canManage(viewer, community).allowed ? [{ value: "none", label: t("moderation.case.forGood") }] : []),
					]}
				/>
				<TextArea
					name="reason"
					label={t("moderation.restrictions.reason")}
					rows={3}
					maxLength={RESTRICTION_REASON_LIMIT}
					required
				/>
				<div>
					<SubmitButton look="danger">{t("moderation.restrictions.button")}</SubmitButton>
				</div>
			</ActionForm>
		</div>
	);
});
