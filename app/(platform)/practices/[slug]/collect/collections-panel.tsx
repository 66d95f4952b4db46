import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { canMakeCollections } from "@/lib/collections/policy";
import { collectionsOfPractice } from "@/lib/collections/queries";
import { NOTE_LIMIT } from "@/lib/collections/schema";
import { isPublished } from "@/lib/practices/policy";
import type { PracticePage } from "@/lib/practices/practice-page";
import { collectAction } from "./actions";

/** The collections that a practice is in, and a way to put it into another. */
export async function CollectionsPanel({ practice }: { practice: Pick<PracticePage, "id" | "slug" | "status"> }) {
	const { viewer, t } = requestContext();
	if (!isPublished(practice)) return null;
	const { inside, offered } = await collectionsOfPractice(viewer, practice.id);
	const makes = canMakeCollections(viewer).allowed;
	if (inside.length === 0 && !makes) return null;
	return (
		<Panel title={t("collections.panel.title")}>
			{inside.length === 0 && <p className="muted">{t("collections.panel.none")}</p>}
			<ul className="grid gap-1.5">
				{inside.map(({ slug, title, language }) => (
					<li key={slug}>
						<a className="row-link" lang={language} dir="auto" href={`/collections/${slug}`}>
							{title}
						</a>
					</li>
				))}
			</ul>
			{offered.length > 0 && (
				<div className="mt-3">
					<Dialog
						id="collect"
						title={t("collections.panel.add")}
						opener={t("collections.panel.add")}
						small
						close={t("shell.cancel")}
					>
						<ActionForm action={collectAction} draft="collect" className="grid gap-4">
							<input type="hidden" name="practiceSlug" value={practice.slug} />
							<SelectField
								name="slug"
								label={t("collections.panel.choose")}
								choices={offered.map(({ slug, title }) => ({ value: slug, label: title }))}
								defaultValue={offered[0]?.slug}
							/>
							<TextField
								name="note"
								label={t("collections.fields.note")}
								hint={t("collections.fields.noteHint")}
								maxLength={NOTE_LIMIT}
							/>
							<div>
								<SubmitButton>{t("collections.panel.submit")}</SubmitButton>
							</div>
						</ActionForm>
					</Dialog>
				</div>
			)}
			{makes && (
				<p className="mt-3">
					<a className="text-link" href={`/collections/new?practice=${practice.slug}`}>
						{t("collections.panel.newWithThis")}
					</a>
				</p>
			)}
		</Panel>
	);
}
