import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { requestContext } from "@/components/request-context";
import { Notice, PageHead } from "@/components/ui/page";
import { RelativeTime } from "@/components/ui/time";
import { longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import { namesText } from "@/lib/imports/advice";
import { unreadHeadings } from "@/lib/imports/fields";
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

export const generateMetadata = pageTitle(
	async ({ params }: PageProps<"/admin/imports/[id]">) =>
		(await importPage((await requireAdministrator()).viewer, (await params).id)).fileName,
);

export default pageWithStatus(async function ImportedFilePage({
	params,
	searchParams,
}: PageProps<"/admin/imports/[id]">) {
	const { viewer, t } = await requireAdministrator();
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
				action={<StateTag state={state} />}
			>
				<p className="muted mt-2">
					{file.createdBy
						? t("imports.page.uploadedBy", { ...uploaded, name: nameOf(t, file.createdBy) })
						: t("imports.page.uploadedByCommand", uploaded)}
					{file.appliedAt && (
						<>
							{" · "}
							{t("imports.states.applied")} <RelativeTime instant={file.appliedAt} />
						</>
					)}
				</p>
			</PageHead>
			{(state === "reading" || state === "applying") && <Progress file={file} />}
			{state === "failed" && file.problem && (
				<div className="grid max-w-[860px] gap-6">
					<Notice tone="danger">{t(`imports.problems.${file.problem}`)}</Notice>
					<DoubtfulReading file={file} />
					{file.headings.length > 0 && (
						<div id="file-format">
							<ReadingForm file={file} />
						</div>
					)}
					<Decision file={file} />
				</div>
			)}
			{isShown && list && (
				<div>
					<div className="grid gap-6">
						{state === "previewed" && file.sameFileAppliedAt && (
							<Notice>{t("imports.page.sameFile", { day: longDay(file.sameFileAppliedAt, viewer) })}</Notice>
						)}
						{state === "previewed" && <DoubtfulReading file={file} />}
						<Figures summary={summary} address={address} figure={new Intl.NumberFormat(viewer.locale)} />
						{state === "previewed" && <Decision file={file} />}
						<Understanding file={file} address={address} />
					</div>
					{state === "applied" && <Leavers file={file} address={address} after={leaversAfter} />}
					<UnknownSites file={file} summary={summary} locale={viewer.locale} />
					<Findings summary={summary} address={address} />
					<ReportRows {...list} filters={filters} summary={summary} address={address} />
					<NewUnits summary={summary} />
					{state === "previewed" && <Leavers file={file} address={address} after={leaversAfter} />}
				</div>
			)}
		</div>
	);
});

/** What a person should look at before they trust the reading: names in a guessed encoding, columns that are ignored. */
function DoubtfulReading({ file }: { file: ImportPage }) {
	const { t } = requestContext();
	const { namesInEncoding } = file;
	const unread = unreadHeadings(file);
	return (
		<>
			{namesInEncoding?.isDoubtful && <Notice tone="danger">{namesText(t, file, namesInEncoding)}</Notice>}
			{namesInEncoding && !namesInEncoding.isDoubtful && <p className="muted">{namesText(t, file, namesInEncoding)}</p>}
			{unread.length > 0 && (
				<p className="muted [overflow-wrap:anywhere]">
					{t("imports.reading.unread", { count: unread.length, list: unread.join(", ") })}.{" "}
					<a className="text-link" href="#file-format">
						{t("imports.reading.chooseField")}
					</a>
				</p>
			)}
		</>
	);
}

/** How the file was read, and its report to download. */
function Understanding({ file, address }: { file: ImportPage; address: string }) {
	const { t } = requestContext();
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
				<details id="file-format">
					<summary className="cursor-pointer text-ink-2">
						{t("imports.reading.title")} <span className="muted">{t("imports.reading.summary", read)}</span>
					</summary>
					<ReadingForm file={file} />
				</details>
			) : (
				<p className="muted">{t("imports.reading.summary", read)}</p>
			)}
		</div>
	);
}
