import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Translate } from "@/lib/i18n/translator";
import { hasRightIn, type Viewer } from "@/lib/viewer";

/** For those who manage a community: straight to the form, or first the question which one. */
export function PlanButton({ viewer, t }: { viewer: Viewer; t: Translate }) {
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
						<a className="row-link font-semibold" href={formOf(community.slug)}>
							{community.name}
						</a>
					</li>
				))}
			</ul>
		</Dialog>
	);
}
