import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { Avatar } from "@/components/ui/avatar";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { PictureField } from "@/components/ui/picture-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { PHOTOS_ACCEPTED } from "@/lib/files/kinds";
import { fullName } from "@/lib/text";
import { faceAction, removeFaceAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("people.face.title"));

export default pageWithStatus(async function FacePage() {
	const { viewer, t } = await requireEmployee();
	return (
		<>
			<PageHead
				crumbs={[
					{ label: fullName(viewer), href: `/people/${viewer.personId}` },
					{ label: t("people.editTitle"), href: "/people/me" },
				]}
				title={t("people.face.title")}
				lede={t("people.face.lede")}
			/>
			<div className="mb-7 flex items-center gap-5">
				<Avatar person={viewer} size="large" />
				<div className="grid gap-1.5">
					<p className="muted max-w-[44ch]">{t(viewer.faceFileId ? "people.face.now" : "people.face.none")}</p>
					{viewer.faceFileId && (
						<form action={removeFaceAction}>
							<SubmitButton look="quiet">{t("people.face.remove")}</SubmitButton>
						</form>
					)}
				</div>
			</div>
			<ActionForm action={faceAction} className="grid max-w-[480px] gap-6">
				<PictureField
					name="photo"
					label={t("people.face.choose")}
					hint={t("people.face.hint")}
					accept={PHOTOS_ACCEPTED}
					ratio={1}
					texts={{ part: t("pictures.part"), zoom: t("pictures.zoom") }}
				/>
				<p>
					<SubmitButton>{t("people.face.save")}</SubmitButton>
				</p>
			</ActionForm>
		</>
	);
});
