import { page, titled } from "@/app/_web/house-page";
import { requireAdministrator } from "@/app/_web/session";
import { Icon, type IconName } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page";
import { translator } from "@/lib/i18n/translator";
import { reachFigures } from "@/lib/people/administration";

export const generateMetadata = titled(async () => translator((await requireAdministrator()).locale)("admin.title"));

const PLACES = [
	{ href: "/admin/people", icon: "people", title: "admin.places.people", text: "admin.places.peopleText" },
	{ href: "/admin/imports", icon: "upload", title: "admin.places.imports", text: "admin.places.importsText" },
	{ href: "/admin/settings", icon: "filter", title: "admin.places.settings", text: "admin.places.settingsText" },
	{ href: "/admin/mail", icon: "mail", title: "admin.places.mail", text: "admin.places.mailText" },
	{ href: "/admin/jobs", icon: "clock", title: "admin.places.jobs", text: "admin.places.jobsText" },
] as const satisfies { href: string; icon: IconName; title: string; text: string }[];

export default page(async function AdminPage() {
	const viewer = await requireAdministrator();
	const t = translator(viewer.locale);
	const reach = await reachFigures(viewer);
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
