import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { ButtonLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { demand } from "@/lib/errors";
import { nameOf } from "@/lib/i18n/names";
import { administeredPerson } from "@/lib/people/administration";
import { canAnonymise } from "@/lib/people/policy";
import { anonymiseAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("admin.people.anonymise"));

/** A page of its own, because it cannot be undone. */
export default pageWithStatus(async function AnonymisePage({ params }: PageProps<"/admin/people/[id]/anonymise">) {
	const { viewer, t } = await requireAdministrator();
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
			<ActionForm action={anonymiseAction} className="mt-6 flex flex-wrap items-center gap-5">
				<input type="hidden" name="personId" value={person.id} />
				<SubmitButton look="danger">{t("admin.people.anonymiseButton")}</SubmitButton>
				<ButtonLink href={back} look="quiet">
					{t("shell.cancel")}
				</ButtonLink>
			</ActionForm>
		</div>
	);
});
