import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CollectionFields } from "@/components/collections/collection-fields";
import { KeptField, SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { canMakeCollections, canMakeForCompany } from "@/lib/collections/policy";
import { demand } from "@/lib/errors";
import { filterText } from "@/lib/filters";
import { managedCommunities } from "@/lib/viewer";
import { makeCollectionAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("collections.newTitle"));

export default pageWithStatus(async function NewCollectionPage({ searchParams }: PageProps<"/collections/new">) {
	const { viewer, t } = await requireEmployee();
	demand(canMakeCollections(viewer));
	const { practice, community } = await searchParams;
	const first = filterText(200).parse(practice);
	const owners = [
		...(canMakeForCompany(viewer) ? [{ value: "", label: t("collections.wholeCompany") }] : []),
		...managedCommunities(viewer).map(({ slug, name }) => ({ value: slug, label: name })),
	];
	return (
		<>
			<PageHead
				crumbs={[{ label: t("collections.title"), href: "/collections" }]}
				title={t("collections.newTitle")}
				lede={t("collections.newLede")}
			/>
			<ActionForm action={makeCollectionAction} draft="collection" className="grid max-w-[680px] gap-6">
				{first && <KeptField name="practiceSlug" value={first} />}
				<CollectionFields />
				<SelectField
					name="communitySlug"
					label={t("collections.fields.owner")}
					hint={t("collections.fields.ownerHint")}
					choices={owners}
					defaultValue={typeof community === "string" ? community : owners[0]?.value}
				/>
				<div>
					<SubmitButton>{t("collections.create")}</SubmitButton>
				</div>
			</ActionForm>
		</>
	);
});
