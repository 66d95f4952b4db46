import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MeetupWithCapture } from "@/lib/attendance/captured";
import { MaterialList } from "./material-list";

interface Props {
	meetup: MeetupWithCapture;
	/** Accepted file extensions. */
	accept: string;
	/** Address of the next step. This step has nothing to save. */
	next: string;
	addAction: FormAction;
	removeAction: FormAction;
}

/** Slides and documents, each added by a form of its own. */
export function CaptureMaterials({ meetup, accept, next, addAction, removeAction }: Props) {
	const { t } = requestContext();
	return (
		<>
			<MaterialList
				materials={meetup.materials}
				aside={({ id, title }) => (
					<ActionForm action={removeAction}>
						<input type="hidden" name="materialId" value={id} />
						<SubmitButton look="plain" label={t("capture.materials.removeOne", { title })}>
							{t("capture.materials.remove")}
						</SubmitButton>
					</ActionForm>
				)}
			/>
			<ActionForm key={meetup.materials.length} action={addAction} className="mt-6 grid gap-5">
				<input type="hidden" name="meetupId" value={meetup.id} />
				<TextField name="title" label={t("capture.materials.name")} maxLength={160} required />
				<TextField name="url" type="url" label={t("capture.materials.address")} maxLength={500} />
				<FileField name="file" label={t("capture.materials.file")} accept={accept} optional />
				<SelectField
					name="agendaItemId"
					label={t("capture.materials.session")}
					choices={[
						{ value: "", label: t("capture.materials.wholeEdition") },
						...meetup.agenda.map(({ id, title }) => ({ value: id, label: title })),
					]}
				/>
				<div className="flex flex-wrap gap-3">
					<SubmitButton>{t("capture.materials.add")}</SubmitButton>
					<ButtonLink look="quiet" href={next}>
						{t("capture.materials.next")}
					</ButtonLink>
				</div>
			</ActionForm>
		</>
	);
}
