import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { ChoiceGroup, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { PERSON_KINDS } from "@/lib/people/schema";
import { addPersonAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("admin.people.addTitle"));

export default pageWithStatus(async function NewPersonPage() {
	const { t } = await requireAdministrator();
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("admin.title"), href: "/admin" },
					{ label: t("admin.people.title"), href: "/admin/people" },
				]}
				title={t("admin.people.addTitle")}
				lede={t("admin.people.addLede")}
			/>
			<ActionForm action={addPersonAction} className="grid max-w-[560px] gap-6">
				<ChoiceGroup
					name="kind"
					type="radio"
					label={t("admin.people.kind")}
					defaultValue="guest"
					choices={PERSON_KINDS.map((kind) => ({
						value: kind,
						label: t(`admin.people.kinds.${kind}`),
						hint: t(`admin.people.kindHints.${kind}`),
					}))}
				/>
				<TextField name="givenName" label={t("admin.people.givenName")} required />
				<TextField name="familyName" label={t("admin.people.familyName")} required />
				<TextField
					name="email"
					type="email"
					label={t("admin.people.email")}
					hint={t("admin.people.emailHint")}
					autoComplete="off"
					required
				/>
				<TextField name="jobTitle" label={t("admin.people.jobTitle")} />
				<p>
					<SubmitButton>{t("admin.people.addButton")}</SubmitButton>
				</p>
			</ActionForm>
		</>
	);
});
