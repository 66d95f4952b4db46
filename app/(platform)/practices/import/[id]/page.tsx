import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { ImportState } from "@/components/practices/import-state";
import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { ImportProgress } from "@/components/ui/import-progress";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { type PracticeImportView, pagesOfImport, practiceImportPage } from "@/lib/practice-files/queries";
import { importPageFilters } from "@/lib/practice-files/schema";
import { approvePracticesAction, discardPracticesAction, resumePracticesAction } from "./actions";
import { ImportedPages } from "./imported-pages";

export const generateMetadata = pageTitle(
	async ({ params }: PageProps<"/practices/import/[id]">) =>
		(await practiceImportPage((await requireEmployee()).viewer, (await params).id)).fileName,
);

export default pageWithStatus(async function PracticeImportDetail({
	params,
	searchParams,
}: PageProps<"/practices/import/[id]">) {
	const { viewer, t } = await requireEmployee();
	const filters = importPageFilters.parse(await searchParams);
	const file = await practiceImportPage(viewer, (await params).id);
	const { state, problem } = file;
	const pages = state === "previewed" || state === "applied" ? await pagesOfImport(viewer, file.id, filters) : null;
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: t("practiceFiles.import.title"), href: "/practices/import" },
				]}
				title={file.fileName}
				action={<ImportState state={state} />}
			>
				<p className="muted mt-2">
					{t("practiceFiles.import.into", { community: file.community.name })}
					{file.kind && ` · ${t(`practiceFiles.kinds.${file.kind}`)}`}
				</p>
			</PageHead>
			{(state === "reading" || state === "applying") && <Progress file={file} />}
			{state === "failed" && problem && (
				<Notice tone="danger">{t(`practiceFiles.problems.${problem}`, { of: file.problemOf })}</Notice>
			)}
			{pages && (
				<div className="grid gap-6">
					<ImportFigures file={file} />
					{state === "previewed" && <Decision file={file} />}
					<Section title={t("practiceFiles.page.pages")}>
						<ImportedPages file={file} filters={filters} {...pages} />
					</Section>
				</div>
			)}
			{state === "failed" && (
				<div className="mt-6">
					<Discard file={file} />
				</div>
			)}
		</div>
	);
});

interface Part {
	file: PracticeImportView;
}

const OUTCOMES = ["create", "change", "same", "refuse", "noted"] as const;

function ImportFigures({ file }: Part) {
	const { viewer, t } = requestContext();
	const figure = new Intl.NumberFormat(viewer.locale);
	return (
		<ul className="grid grid-cols-2 gap-x-6 gap-y-5 border-y border-line py-5 md:grid-cols-5">
			{OUTCOMES.map((name) => (
				<li key={name}>
					<a className="row-link block" href={`/practices/import/${file.id}?show=${name}`}>
						<span className="figure-value block">{figure.format(file.figures[name])}</span>
						<span className="text-ink-2">{t(`practiceFiles.page.${name}`)}</span>
					</a>
				</li>
			))}
		</ul>
	);
}

function Decision({ file }: Part) {
	const { t } = requestContext();
	const count = file.figures.create + file.figures.change;
	return (
		<div className="grid gap-3">
			<div className="flex flex-wrap gap-3">
				{count > 0 && (
					<ActionForm action={approvePracticesAction}>
						<input type="hidden" name="importId" value={file.id} />
						<SubmitButton>{t("practiceFiles.page.apply", { count })}</SubmitButton>
					</ActionForm>
				)}
				<Discard file={file} />
			</div>
			<p className="muted">{t(count > 0 ? "practiceFiles.page.applyHint" : "practiceFiles.page.nothing")}</p>
		</div>
	);
}

function Discard({ file }: Part) {
	const { t } = requestContext();
	const discard = t("practiceFiles.page.discard");
	return (
		<Dialog id="discard" title={discard} opener={discard} close={t("shell.cancel")}>
			<p className="mb-4">{t("practiceFiles.page.discardHint")}</p>
			<ActionForm action={discardPracticesAction}>
				<input type="hidden" name="importId" value={file.id} />
				<SubmitButton look="danger">{discard}</SubmitButton>
			</ActionForm>
		</Dialog>
	);
}

function Progress({ file }: Part) {
	const { t } = requestContext();
	const { stepDone, stepTotal } = file;
	return (
		<ImportProgress
			importId={file.id}
			title={t(file.state === "applying" ? "practiceFiles.page.applying" : "practiceFiles.page.reading")}
			line={t("practiceFiles.page.progress", { done: stepDone, total: stepTotal })}
			meter={{ value: stepDone, of: Math.max(stepTotal, 1) }}
			hint={t("practiceFiles.page.progressHint")}
			action={resumePracticesAction}
			stuck={{
				title: t("practiceFiles.page.stuck"),
				hint: t("practiceFiles.page.stuckHint"),
				button: t("practiceFiles.page.resume"),
			}}
		/>
	);
}
