import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { buttonClass } from "@/components/ui/button";
import { PageHead, Panel } from "@/components/ui/page";
import { communitiesWithPractices } from "@/lib/practices/list";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("practiceFiles.export.title"));

export default pageWithStatus(async function ExportPracticesPage() {
	const { viewer, t } = await requireEmployee();
	const communities = await communitiesWithPractices(viewer);
	return (
		<div className="max-w-[640px]">
			<PageHead
				crumbs={[{ label: t("practices.title"), href: "/practices" }]}
				title={t("practiceFiles.export.title")}
				lede={t("practiceFiles.export.lede")}
			/>
			<Panel>
				<form action="/practices/export/practices.zip" className="grid gap-4">
					<label className="grid gap-1 font-semibold">
						{t("practiceFiles.export.community")}
						<select name="community" className="input font-normal">
							<option value="">{t("practiceFiles.export.all")}</option>
							{communities.map(({ slug, name }) => (
								<option key={slug} value={slug}>
									{name}
								</option>
							))}
						</select>
					</label>
					<div>
						<button type="submit" className={buttonClass({})}>
							{t("practiceFiles.export.submit")}
						</button>
					</div>
				</form>
			</Panel>
		</div>
	);
});
