import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ImportState } from "@/components/practices/import-state";
import { ButtonLink } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { EmptyState, PageHead, Panel, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { RelativeTime } from "@/components/ui/time";
import { LOCALES } from "@/lib/i18n/locales";
import { languageName } from "@/lib/i18n/names";
import { practiceImports } from "@/lib/practice-files/queries";
import { activeCommunities } from "@/lib/viewer";
import { uploadPracticesAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("practiceFiles.import.title"));

export default pageWithStatus(async function ImportPracticesPage({ searchParams }: PageProps<"/practices/import">) {
	const { viewer, t } = await requireEmployee();
	const { community } = await searchParams;
	const imports = await practiceImports(viewer);
	const communities = activeCommunities(viewer).map(({ slug, name }) => ({ value: slug, label: name }));
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("practices.title"), href: "/practices" }]}
				title={t("practiceFiles.import.title")}
				lede={t("practiceFiles.import.lede")}
			/>
			<div className="grid gap-9">
				{communities.length === 0 ? (
					<EmptyState
						title={t("practices.noCommunityTitle")}
						action={<ButtonLink href="/communities">{t("practices.findCommunity")}</ButtonLink>}
					>
						{t("practices.noCommunityText")}
					</EmptyState>
				) : (
					<Panel>
						<ActionForm action={uploadPracticesAction} className="grid gap-4">
							<FileField
								name="file"
								label={t("practiceFiles.import.file")}
								hint={t("practiceFiles.import.fileHint")}
								accept=".zip,.md,.mdx,.markdown,.html,.htm,.docx"
							/>
							<SelectField
								name="communitySlug"
								label={t("practiceFiles.import.community")}
								hint={t("practiceFiles.import.communityHint")}
								choices={communities}
								defaultValue={typeof community === "string" ? community : communities[0]?.value}
							/>
							<SelectField
								name="language"
								label={t("practiceFiles.import.language")}
								choices={LOCALES.map((value) => ({ value, label: languageName(viewer.locale, value) }))}
								defaultValue={viewer.locale}
							/>
							<TextField
								name="source"
								label={t("practiceFiles.import.source")}
								hint={t("practiceFiles.import.sourceHint")}
							/>
							<div>
								<SubmitButton>{t("practiceFiles.import.submit")}</SubmitButton>
							</div>
						</ActionForm>
					</Panel>
				)}
				<Section title={t("practiceFiles.import.list")}>
					{imports.length === 0 && (
						<EmptyState title={t("practiceFiles.import.empty")}>{t("practiceFiles.import.emptyHint")}</EmptyState>
					)}
					<ul className="rows">
						{imports.map(({ id, fileName, state, createdAt, community: into }) => (
							<li key={id} className="row bare">
								<div className="min-w-0 [overflow-wrap:anywhere]">
									<h3>
										<a className="row-link" dir="auto" href={`/practices/import/${id}`}>
											{fileName}
										</a>
									</h3>
									<p className="muted">
										{t("practiceFiles.import.into", { community: into.name })} · <RelativeTime instant={createdAt} />
									</p>
								</div>
								<div className="aside">
									<ImportState state={state} />
								</div>
							</li>
						))}
					</ul>
				</Section>
			</div>
		</div>
	);
});
