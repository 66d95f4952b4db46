import { requestContext } from "@/components/request-context";
import { TextField } from "@/components/ui/field";

/** One piece of evidence: an address in this app and what it shows. */
export function EvidenceFields({ index }: { index: number }) {
	const { t } = requestContext();
	return (
		<fieldset className="grid gap-3 border-l-2 border-line-strong pl-4">
			<legend className="sr-only">{t("champions.fields.fact", { number: index + 1 })}</legend>
			<TextField
				name={`evidence[${index}].path`}
				label={t("champions.fields.path")}
				placeholder="/practices/…"
				maxLength={300}
			/>
			<TextField name={`evidence[${index}].note`} label={t("champions.fields.note")} maxLength={300} />
		</fieldset>
	);
}
