import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState, PageHead, Panel, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { RelativeTime } from "@/components/ui/time";
import { nameOf } from "@/lib/i18n/names";
import { importList } from "@/lib/imports/queries";
import type { ImportSummary } from "@/lib/imports/summary";
import { uploadAction } from "./actions";
import { ExtentChoice } from "./extent-choice";
import { StateTag } from "./state-tag";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("imports.title"));

function summaryFigures({ create, change, refuse }: ImportSummary) {
	return { create, change, refuse };
}

export default pageWithStatus(async function ImportsPage({ searchParams }: PageProps<"/admin/imports">) {
	const { viewer, t } = await requireAdministrator();
	const { after } = await searchParams;
	const list = await importList(viewer, typeof after === "string" ? after : undefined);
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("admin.title"), href: "/admin" }]}
				title={t("imports.title")}
				lede={t("imports.lede")}
			/>
			<div className="grid gap-9">
				<Panel title={t("imports.upload.title")}>
					<ActionForm action={uploadAction} className="grid gap-4">
						<FileField
							name="file"
							label={t("imports.upload.file")}
							hint={t("imports.upload.fileHint")}
							accept=".csv,.txt,.tsv,text/csv,text/plain"
						/>
						<ExtentChoice isFull />
						<div>
							<SubmitButton>{t("imports.upload.submit")}</SubmitButton>
						</div>
					</ActionForm>
				</Panel>
				<Section title={t("imports.list.title")}>
					{list.rows.length === 0 && (
						<EmptyState title={t("imports.list.empty")}>{t("imports.list.emptyHint")}</EmptyState>
					)}
					<ul className="rows">
						{list.rows.map(({ id, fileName, state, createdAt, createdBy, summary }) => (
							<li key={id} className="row bare">
								<div className="min-w-0 [overflow-wrap:anywhere]">
									<h3>
										<a className="row-link" href={`/admin/imports/${id}`}>
											{fileName}
										</a>
									</h3>
									<p className="muted">
										{createdBy && `${nameOf(t, createdBy)} · `}
										<RelativeTime instant={createdAt} />
										{summary && ` · ${t("imports.list.outcome", summaryFigures(summary))}`}
									</p>
								</div>
								<div className="aside">
									<StateTag state={state} />
								</div>
							</li>
						))}
					</ul>
					<MoreLink href={list.next && `/admin/imports?after=${list.next}`} label={t("imports.list.older")} />
				</Section>
			</div>
		</div>
	);
});
