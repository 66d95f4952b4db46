import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SeriesOnPage } from "@/lib/series/queries";

interface Props {
	series: SeriesOnPage;
	may: "change" | "resume";
	endAction: FormAction;
	resumeAction: FormAction;
}

/** For managers: change, end or resume a series. */
export function SeriesPanel({ series, may, endAction, resumeAction }: Props) {
	const { t } = requestContext();
	return (
		<Panel title={t("series.organise")}>
			{may === "change" ? (
				<Change series={series} endAction={endAction} />
			) : (
				<Resume series={series} action={resumeAction} />
			)}
		</Panel>
	);
}

function Change({ series, endAction }: Pick<Props, "series" | "endAction">) {
	const { t } = requestContext();
	const count = (state: "draft" | "published") => series.coming.filter((meetup) => meetup.state === state).length;
	return (
		<div className="grid gap-2.5">
			<ButtonLink href={`/series/${series.id}/edit`} look="quiet" wide>
				{t("series.edit")}
			</ButtonLink>
			<Dialog
				id="end"
				title={t("series.endTitle")}
				opener={t("series.end")}
				openerLook="plain"
				close={t("series.keep")}
			>
				<ActionForm action={endAction} draft={null} className="grid gap-4">
					<p>{t("series.endText", { drafts: count("draft"), published: count("published") })}</p>
					<input type="hidden" name="seriesId" value={series.id} />
					<TextArea
						name="reason"
						label={t("series.endReason")}
						hint={t("series.endReasonHint")}
						rows={2}
						maxLength={300}
						required
					/>
					<SubmitButton look="danger">{t("series.end")}</SubmitButton>
				</ActionForm>
			</Dialog>
		</div>
	);
}

function Resume({ series, action }: Pick<Props, "series"> & { action: FormAction }) {
	const { t } = requestContext();
	return (
		<ActionForm action={action} className="grid gap-2.5">
			<input type="hidden" name="seriesId" value={series.id} />
			<SubmitButton look="quiet" wide>
				{t("series.resume")}
			</SubmitButton>
			<p className="muted">{t("series.resumeHint")}</p>
		</ActionForm>
	);
}
