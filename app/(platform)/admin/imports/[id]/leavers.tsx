import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import { MoreLink } from "@/components/ui/more-link";
import { Notice, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { nameIn } from "@/lib/i18n/names";
import { type ImportPage, type ProposedLeaver, proposedLeavers } from "@/lib/imports/queries";
import { dottedText } from "@/lib/isolated";
import { fullName } from "@/lib/text";
import { leaversAction } from "./actions";

/** Above this percentage of leavers the file is probably not a full export. */
const MANY_PERCENT = 10;

interface Props {
	file: ImportPage;
	address: string;
	after: string | undefined;
}

/** People who are missing in a full export. They are marked as left only by this form, after the import is applied. */
export async function Leavers({ file, address, after }: Props) {
	const { viewer, t } = requestContext();
	const count = file.summary?.leavers ?? 0;
	if (!file.isFull || count === 0) return null;
	const list = await proposedLeavers(viewer, file.id, after);
	const percent = Math.round((100 * count) / Math.max(1, file.peopleWithNumber + list.confirmed));
	const more = (
		<MoreLink href={list.next && `${address}?leaversAfter=${list.next}#leavers`} label={t("imports.leavers.more")} />
	);
	const decides = file.state === "applied" && file.isNewest && list.waiting > 0;
	return (
		<Section title={t("imports.leavers.title")}>
			<div id="leavers" className="grid gap-3 pt-4">
				<p>{t("imports.leavers.lede", { count })}</p>
				{percent >= MANY_PERCENT && list.confirmed === 0 && (
					<Notice tone="bloom">{t("imports.leavers.many", { percent })}</Notice>
				)}
				{file.state === "previewed" && <p className="muted">{t("imports.leavers.ledePreview")}</p>}
				{file.state === "applied" && !file.isNewest && <Notice>{t("imports.leavers.newerImport")}</Notice>}
				{list.confirmed > 0 && <p className="muted">{t("imports.leavers.confirmed", { count: list.confirmed })}</p>}
			</div>
			{list.rows.length > 0 && file.state === "previewed" && (
				<details className="mt-2" open={after !== undefined}>
					<summary className="cursor-pointer text-ink-2">{t("imports.leavers.names")}</summary>
					<Names list={list} />
					{more}
				</details>
			)}
			{file.state === "applied" && (
				<ActionForm action={leaversAction} heading={t("imports.leavers.choose")}>
					<input type="hidden" name="importId" value={file.id} />
					<Names list={list} decides={decides} />
					{decides && (
						<div className="mt-4">
							<SubmitButton>{t("imports.leavers.confirm")}</SubmitButton>
						</div>
					)}
				</ActionForm>
			)}
			{file.state !== "previewed" && more}
			{decides && (
				<div className="mt-4">
					<Dialog
						id="all-left"
						title={t("imports.leavers.confirmAllTitle")}
						opener={t("imports.leavers.confirmAll", { count: list.waiting })}
						close={t("imports.leavers.cancel")}
					>
						<p className="mb-4">{t("imports.leavers.confirmAllHint")}</p>
						<ActionForm action={leaversAction}>
							<input type="hidden" name="importId" value={file.id} />
							<input type="hidden" name="everyone" value="on" />
							<SubmitButton look="danger">{t("imports.leavers.confirmAll", { count: list.waiting })}</SubmitButton>
						</ActionForm>
					</Dialog>
				</div>
			)}
		</Section>
	);
}

interface NamesProps {
	list: { rows: ProposedLeaver[] };
	decides?: boolean;
}

function Names({ list, decides = false }: NamesProps) {
	return (
		<ul className="rows">
			{list.rows.map((row) => (
				<li key={row.personId}>
					{decides ? (
						<label className="choice py-0">
							<input
								type="checkbox"
								name="personIds"
								value={row.personId}
								disabled={row.person.roleGrants.length > 0}
							/>
							<Leaver row={row} />
						</label>
					) : (
						<Leaver row={row} />
					)}
				</li>
			))}
		</ul>
	);
}

function Leaver({ row: { person } }: { row: ProposedLeaver }) {
	const { viewer, t } = requestContext();
	const place = person.orgUnit && nameIn(viewer.locale, person.orgUnit.names);
	const role = person.roleGrants.length > 0 ? t("imports.leavers.administrator") : person.jobTitle;
	return (
		<span className="min-w-0 [overflow-wrap:anywhere]">
			<span dir="auto" className="font-semibold">
				{fullName(person)}
			</span>{" "}
			<span className="muted">{person.employeeNumber}</span>
			<span className="muted block">{dottedText([role, place])}</span>
		</span>
	);
}
