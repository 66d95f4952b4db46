import { requestContext } from "@/components/request-context";
import { PictureField } from "@/components/ui/picture-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { PHOTOS_ACCEPTED } from "@/lib/files/kinds";
import { COVER_RATIO } from "@/lib/files/sizes";

/** The picture for the cover of a community or an edition. */
export function CoverField({ optional }: { optional?: boolean }) {
	const { t } = requestContext();
	return (
		<PictureField
			name="cover"
			label={t("communities.cover.choose")}
			hint={t("communities.cover.hint")}
			accept={PHOTOS_ACCEPTED}
			ratio={COVER_RATIO}
			optional={optional}
			texts={{ part: t("pictures.part"), zoom: t("pictures.zoom") }}
		/>
	);
}

interface RemoveProps {
	action: (form: FormData) => Promise<void>;
	/** The field that says whose cover it is. */
	name: string;
	value: string;
}

export function RemoveCover({ action, name, value }: RemoveProps) {
	const { t } = requestContext();
	return (
		<form action={action} className="mb-7">
			<input type="hidden" name={name} value={value} />
			<SubmitButton look="quiet">{t("communities.cover.remove")}</SubmitButton>
		</form>
	);
}
