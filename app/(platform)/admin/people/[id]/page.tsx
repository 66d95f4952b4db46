import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameOf } from "@/lib/i18n/names";
import { administeredPerson } from "@/lib/people/administration";
import { canAnonymise, canRestore, canSuspend } from "@/lib/people/policy";
import { AccountFacts } from "./account-facts";
import { restoreAction, suspendAction } from "./actions";
import { RoleList } from "./role-list";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("admin.people.account"));

export default pageWithStatus(async function AdministeredPersonPage({ params }: PageProps<"/admin/people/[id]">) {
	const { viewer, t } = await requireAdministrator();
	const person = await administeredPerson(viewer, (await params).id);
	const name = nameOf(t, person);
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("admin.title"), href: "/admin" },
					{ label: t("admin.people.title"), href: "/admin/people" },
				]}
				title={name}
				lede={person.jobTitle}
				action={
					<div className="flex flex-wrap gap-3">
						{canRestore(viewer, person).allowed && (
							<ActionForm action={restoreAction}>
								<input type="hidden" name="personId" value={person.id} />
								<SubmitButton>{t("admin.people.restore")}</SubmitButton>
							</ActionForm>
						)}
						{canSuspend(viewer, person).allowed && (
							<Dialog
								id="suspend"
								title={t("admin.people.suspendTitle", { name })}
								opener={t("admin.people.suspend")}
								close={t("shell.cancel")}
							>
								<p className="mb-4">{t("admin.people.suspendText")}</p>
								<ActionForm action={suspendAction}>
									<input type="hidden" name="personId" value={person.id} />
									<SubmitButton look="danger">{t("admin.people.suspend")}</SubmitButton>
								</ActionForm>
							</Dialog>
						)}
						{canAnonymise(viewer, person).allowed && (
							<ButtonLink href={`/admin/people/${person.id}/anonymise`} look="quiet">
								{t("admin.people.anonymise")}
							</ButtonLink>
						)}
					</div>
				}
			/>
			<div className="columns">
				<Section title={t("admin.people.rolesTitle")}>
					<p className="muted mt-2">{t("admin.people.rolesHint")}</p>
					<RoleList person={person} />
				</Section>
				<aside>
					<AccountFacts person={person} />
				</aside>
			</div>
		</>
	);
});
