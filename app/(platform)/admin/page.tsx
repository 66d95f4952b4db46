import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { Icon, type IconName } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page";
import { accountCounts } from "@/lib/people/administration";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("admin.title"));

const PLACES = [
	{ href: "/admin/people", icon: "people", title: "admin.places.people", text: "admin.places.peopleText" },
	{ href: "/admin/imports", icon: "upload", title: "admin.places.imports", text: "admin.places.importsText" },
	{ href: "/admin/settings", icon: "filter", title: "admin.places.settings", text: "admin.places.settingsText" },
	{ href: "/admin/mail", icon: "mail", title: "admin.places.mail", text: "admin.places.mailText" },
	{ href: "/admin/jobs", icon: "clock", title: "admin.places.jobs", text: "admin.places.jobsText" },
] as const satisfies { href: string; icon: IconName; title: string; text: string }[];

export default pageWithStatus(async function AdminPage() {
	const { viewer, t } = await requireAdministrator();
	const reach = await accountCounts(viewer);
	return (
		<>
			<PageHead title={t("admin.title")} lede={t("admin.lede")}>
				<p className="muted mt-2">{t("admin.reach", reach)}</p>
			</PageHead>
			<ul className="rows max-w-[720px] border-t border-line">
				{PLACES.map((place) => (
					<li key={place.href} className="row">
						<span className="mt-0.5 text-accent">
							<Icon name={place.icon} />
						</span>
						<div>
							<h2>
								<a className="row-link" href={place.href}>
									{t(place.title)}
								</a>
							</h2>
							<p className="muted">{t(place.text)}</p>
						</div>
					</li>
				))}
			</ul>
		</>
	);
});
