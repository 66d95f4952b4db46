import { page, titled } from "@/app/_web/house-page";
import { requireAdministrator } from "@/app/_web/session";
import { Notice, PageHead } from "@/components/ui/page";
import { RelativeTime } from "@/components/ui/time";
import { longDay, now } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import { type Translate, translator } from "@/lib/i18n/translator";
import { type ImportPage, importPage } from "@/lib/imports/queries";
import { encodingName, separatorName } from "@/lib/imports/report";
import { importRows } from "@/lib/imports/report-rows";
import { rowFilters } from "@/lib/imports/schema";
import { StateTag } from "../state-tag";
import { Decision } from "./decision";
import { Figures } from "./figures";
import { Findings } from "./findings";
import { Leavers } from "./leavers";
import { NewUnits, UnknownSites } from "./places";
import { Progress } from "./progress";
import { ReadingForm } from "./reading-form";
import { ReportRows } from "./report-rows";

export const generateMetadata = titled(
	async ({ params }: PageProps<"/admin/imports/[id]">) =>
		(await importPage(await requireAdministrator(), (await params).id)).fileName,
);

export default page(async function ImportedFilePage({ params, searchParams }: PageProps<"/admin/imports/[id]">) {
	const viewer = await requireAdministrator();
	const t = translator(viewer.locale);
	const query = await searchParams;
	const filters = rowFilters.parse(query);
	const file = await importPage(viewer, (await params).id);
	const { state, summary } = file;
	const isShown = summary !== null && (state === "previewed" || state === "applied");
	const list = isShown ? await importRows(viewer, file.id, filters) : null;
	const address = `/admin/imports/${file.id}`;
	const leaversAfter = typeof query.leaversAfter === "string" ? query.leaversAfter : undefined;
	const uploaded = { when: longDay(file.createdAt, viewer) };
	return (
		<div className="max-w-[960px]">
			<PageHead
				crumbs={[
					{ label: t("admin.title"), href: "/admin" },
					{ label: t("imports.title"), href: "/admin/imports" },
				]}
				title={file.fileName}
				action={<StateTag state={state} t={t} />}
			>
				<p className="muted mt-2">
					{file.createdBy
						? t("imports.page.uploadedBy", { ...uploaded, name: nameOf(t, file.createdBy) })
						: t("imports.page.uploadedByCommand", uploaded)}
					{file.appliedAt && (
						<>
							{" · "}
							{t("imports.states.applied")} <RelativeTime instant={file.appliedAt} at={now()} reader={viewer} />
						</>
					)}
				</p>
			</PageHead>
			{(state === "reading" || state === "applying") && <Progress file={file} t={t} />}
			{state === "failed" && file.problem && (
				<div className="grid max-w-[860px] gap-6">
					<Notice tone="danger">{t(`imports.problems.${file.problem}`)}</Notice>
					{file.headings.length > 0 && <ReadingForm file={file} t={t} />}
					<Decision file={file} t={t} />
				</div>
			)}
			{isShown && list && (
				<div>
					<div className="grid gap-6">
						{state === "previewed" && file.sameFileAppliedAt && (
							<Notice>{t("imports.page.sameFile", { day: longDay(file.sameFileAppliedAt, viewer) })}</Notice>
						)}
						<Figures summary={summary} address={address} t={t} figure={new Intl.NumberFormat(viewer.locale)} />
						{state === "previewed" && <Decision file={file} t={t} />}
						<Understanding file={file} address={address} t={t} />
					</div>
					{state === "applied" && <Leavers file={file} viewer={viewer} address={address} after={leaversAfter} />}
					<UnknownSites file={file} summary={summary} locale={viewer.locale} t={t} />
					<Findings summary={summary} address={address} t={t} />
					<ReportRows {...list} filters={filters} summary={summary} address={address} t={t} />
					<NewUnits summary={summary} t={t} />
					{state === "previewed" && <Leavers file={file} viewer={viewer} address={address} after={leaversAfter} />}
				</div>
			)}
		</div>
	);
});

/** How the file was read, and its report to take away. */
function Understanding({ file, address, t }: { file: ImportPage; address: string; t: Translate }) {
	const read = {
		encoding: encodingName(t, file.encoding),
		separator: separatorName(t, file.separator),
		row: file.headingRow,
	};
	return (
		<div className="grid gap-3">
			<p>
				<a className="text-link" href={`${address}/report.csv`} data-native>
					{t("imports.page.download")}
				</a>
			</p>
			{file.state === "previewed" ? (
				<details>
					<summary className="cursor-pointer text-ink-2">
						{t("imports.reading.title")} <span className="muted">{t("imports.reading.summary", read)}</span>
					</summary>
					<ReadingForm file={file} t={t} />
				</details>
			) : (
				<p className="muted">{t("imports.reading.summary", read)}</p>
			)}
		</div>
	);
}
