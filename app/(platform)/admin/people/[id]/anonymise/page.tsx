import { page, titled } from "@/app/_web/house-page";
import { requireAdministrator } from "@/app/_web/session";
import { ButtonLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { demand } from "@/lib/errors";
import { nameOf } from "@/lib/i18n/names";
import { translator } from "@/lib/i18n/translator";
import { administeredPerson } from "@/lib/people/administration";
import { canAnonymise } from "@/lib/people/policy";
import { anonymiseAction } from "./actions";

export const generateMetadata = titled(async () =>
	translator((await requireAdministrator()).locale)("admin.people.anonymise"),
);

/** What cannot be taken back is said on a page of its own before it is done. */
export default page(async function AnonymisePage({ params }: PageProps<"/admin/people/[id]/anonymise">) {
	const viewer = await requireAdministrator();
	const t = translator(viewer.locale);
	const person = await administeredPerson(viewer, (await params).id);
	demand(canAnonymise(viewer, person));
	const name = nameOf(t, person);
	const back = `/admin/people/${person.id}`;
	return (
		<div className="max-w-[68ch]">
			<PageHead
				crumbs={[
					{ label: t("admin.people.title"), href: "/admin/people" },
					{ label: name, href: back },
				]}
				title={t("admin.people.anonymiseTitle", { name })}
				lede={t("admin.people.anonymiseLede")}
			/>
			<Section title={t("admin.people.anonymiseGone")}>
				<p className="mt-2">{t("admin.people.anonymiseGoneText")}</p>
			</Section>
			<Section title={t("admin.people.anonymiseKept")}>
				<p className="mt-2">{t("admin.people.anonymiseKeptText")}</p>
				<p className="muted mt-2">{t("admin.people.anonymiseWords")}</p>
			</Section>
			<ActionForm
				action={anonymiseAction}
				summary={t("shell.formProblems")}
				className="mt-6 flex flex-wrap items-center gap-5"
			>
				<input type="hidden" name="personId" value={person.id} />
				<SubmitButton look="danger">{t("admin.people.anonymiseButton")}</SubmitButton>
				<ButtonLink href={back} look="quiet">
					{t("shell.cancel")}
				</ButtonLink>
			</ActionForm>
		</div>
	);
});
