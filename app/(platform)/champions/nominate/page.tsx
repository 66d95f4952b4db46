import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { PersonField } from "@/components/people/person-field";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { canNominate } from "@/lib/champions/policy";
import { nomineeOf } from "@/lib/champions/queries";
import { EVIDENCE_CEILING } from "@/lib/champions/schema";
import { topics } from "@/lib/communities/queries";
import { demand, NotFound } from "@/lib/errors";
import { nameIn } from "@/lib/i18n/names";
import { isId } from "@/lib/ids";
import { personEntry } from "@/lib/people/typed-people";
import { fullName } from "@/lib/text";
import { nominateAction } from "./actions";
import { EvidenceFields } from "./evidence-fields";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("champions.nominateTitle"));

/** Rows shown before "more". */
const FACTS_IN_VIEW = 2;

export default pageWithStatus(async function NominatePage({ searchParams }: PageProps<"/champions/nominate">) {
	const { viewer, t } = await requireEmployee();
	const { person } = await searchParams;
	if (person !== undefined && !isId(person)) throw new NotFound();
	demand(canNominate(viewer, person));
	const [nominee, known] = await Promise.all([person ? nomineeOf(viewer, person) : null, topics(viewer)]);
	const facts = Array.from({ length: EVIDENCE_CEILING }, (_, index) => index);
	return (
		<>
			<PageHead
				crumbs={[{ label: t("champions.title"), href: "/champions" }]}
				title={nominee ? t("champions.nominatePerson", { name: fullName(nominee) }) : t("champions.nominateTitle")}
				lede={t("champions.nominateLede")}
			/>
			<ActionForm
				action={nominateAction}
				draft={`nomination ${person ?? ""}`.trim()}
				className="grid max-w-[640px] gap-6"
			>
				<PersonField
					name="nominee"
					label={t("champions.fields.nominee")}
					defaultValue={nominee && personEntry(nominee)}
					required
				/>
				<SelectField
					name="topicId"
					label={t("champions.fields.topic")}
					required
					choices={[
						{ value: "", label: t("champions.fields.chooseTopic") },
						...known.map((topic) => ({ value: topic.id, label: nameIn(viewer.locale, topic.names) })),
					]}
				/>
				<TextArea
					name="reason"
					label={t("champions.fields.reason")}
					hint={t("champions.fields.reasonHint")}
					rows={4}
					maxLength={1000}
					required
				/>
				<div className="grid gap-4">
					<div>
						<h2>{t("champions.fields.evidence")}</h2>
						<p className="muted mt-1">{t("champions.fields.evidenceHint")}</p>
					</div>
					{facts.slice(0, FACTS_IN_VIEW).map((index) => (
						<EvidenceFields key={index} index={index} />
					))}
					<details>
						<summary className="text-link cursor-pointer">{t("champions.fields.moreFacts")}</summary>
						<div className="mt-4 grid gap-4">
							{facts.slice(FACTS_IN_VIEW).map((index) => (
								<EvidenceFields key={index} index={index} />
							))}
						</div>
					</details>
				</div>
				<div>
					<SubmitButton>{t("champions.send")}</SubmitButton>
				</div>
			</ActionForm>
		</>
	);
});
