import { MarkdownField } from "@/components/editor/markdown-field";
import { requestContext } from "@/components/request-context";
import type { CommunityInput } from "@/lib/communities/schema";
import { CommunityFields, type CommunityFormProps, SummaryField } from "./community-fields";

interface Props extends CommunityFormProps {
	/** Missing for a new community. */
	slug?: string;
	start: Partial<CommunityInput>;
}

export function CommunityForm({ slug, ...form }: Props) {
	const { t } = requestContext();
	return (
		<CommunityFields {...form} draft="community" hidden={{ name: "slug", value: slug }}>
			<SummaryField defaultValue={form.start.summary} />
			<MarkdownField
				files
				name="about"
				label={t("communities.fields.about")}
				hint={t("communities.fields.aboutHint")}
				defaultValue={form.start.about}
				rows={6}
			/>
		</CommunityFields>
	);
}
