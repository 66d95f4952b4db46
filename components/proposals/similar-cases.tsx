import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";
import { SearchField } from "@/components/ui/search-field";
import { dottedText, listedText } from "@/lib/isolated";
import type { ProposalCasePage, SimilarCase } from "@/lib/proposals/case-page";
import { ProposalStateTag } from "./proposal-state";

interface Props {
	case: ProposalCasePage;
	/** Words to search by instead of the title. */
	like?: string;
	similar: readonly SimilarCase[];
	joinAction: FormAction;
}

/** Cases that may ask for the same, each with the button that joins it to this one. */
export function SimilarCases({ case: { id }, like, similar, joinAction }: Props) {
	const { t } = requestContext();
	return (
		<div className="mt-3.5 grid gap-4">
			<p className="muted">{t("proposals.hub.similarText")}</p>
			<SearchField
				action={`/hub/proposals/${id}`}
				label={t("proposals.hub.like")}
				button={t("proposals.hub.find")}
				value={like}
			/>
			{similar.length > 0 ? (
				<ul className="rows">
					{similar.map((one) => (
						<li key={one.id} className="row bare beside">
							<div className="min-w-0">
								<a dir="auto" className="row-link font-semibold" href={`/hub/proposals/${one.id}`} lang={one.language}>
									{one.title}
								</a>{" "}
								<ProposalStateTag state={one.state} />
								<p className="muted mt-0.5">
									{dottedText([listedText(one.communities), t("proposals.supporters", { count: one.supporters })])}
								</p>
							</div>
							<div className="aside">
								<ButtonForm
									action={joinAction}
									hidden={{ id: one.id, to: id }}
									look="quiet"
									small
									label={t("proposals.hub.joinLabel", { title: one.title })}
								>
									{t("proposals.hub.join")}
								</ButtonForm>
							</div>
						</li>
					))}
				</ul>
			) : (
				<p className="muted">{t("proposals.hub.noneAlike")}</p>
			)}
		</div>
	);
}
