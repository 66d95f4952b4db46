import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { hasRightIn } from "@/lib/viewer";

/** For managers: opens the form, or first asks for which community. */
export function PlanButton() {
	const { viewer, t } = requestContext();
	const managed = viewer.memberships.filter(({ communityId }) => hasRightIn(viewer, communityId, "manage"));
	const [only] = managed;
	if (!only) return null;
	const formOf = (slug: string) => `/communities/${slug}/meetups/new`;
	if (managed.length === 1) return <ButtonLink href={formOf(only.slug)}>{t("meetups.plan")}</ButtonLink>;
	return (
		<Dialog
			id="plan"
			title={t("meetups.planFor")}
			opener={t("meetups.plan")}
			openerLook="main"
			close={t("shell.cancel")}
		>
			<ul className="rows">
				{managed.map((community) => (
					<li key={community.slug}>
						<a dir="auto" className="row-link font-semibold" href={formOf(community.slug)}>
							{community.name}
						</a>
					</li>
				))}
			</ul>
		</Dialog>
	);
}
