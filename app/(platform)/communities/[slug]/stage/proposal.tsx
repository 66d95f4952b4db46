import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CommunityPage } from "@/lib/communities/queries";
import type { StageReason } from "@/lib/communities/stage";
import type { StagePage } from "@/lib/communities/stages";
import { decideStageAction } from "./actions";

interface Props {
	slug: string;
	present: CommunityPage["stage"];
	page: StagePage;
	/** Sponsors read it and decide nothing. */
	decides: boolean;
}

/** What the rules propose, why, and what is missing for the next stage. */
export function StageProposal({ slug, present, page, decides }: Props) {
	const { t } = requestContext();
	const { stage, reasons, next, missing } = page.proposal;
	const name = t(`communities.stages.${stage}`);
	return (
		<Section title={t("lifecycle.stage.proposalTitle")}>
			<p className="mt-3 mb-3">
				{t(stage === present ? "lifecycle.stage.fits" : "lifecycle.stage.proposes", { stage: name })}
			</p>
			{reasons.length > 0 ? <Reasons reasons={reasons} /> : <p className="muted">{t("lifecycle.stage.noReasons")}</p>}
			{next && missing.length > 0 && (
				<>
					<h3 className="mt-5 mb-2">{t("lifecycle.stage.missing", { stage: t(`communities.stages.${next}`) })}</h3>
					<Reasons reasons={missing} />
				</>
			)}
			{decides &&
				stage !== present &&
				(page.isAsked ? (
					<ActionForm action={decideStageAction} className="mt-5 flex flex-wrap gap-3">
						<input type="hidden" name="slug" value={slug} />
						<input type="hidden" name="proposed" value={stage} />
						<SubmitButton name="decision" value="adopt">
							{t("lifecycle.stage.adopt", { stage: name })}
						</SubmitButton>
						<SubmitButton name="decision" value="keep" look="quiet">
							{t("lifecycle.stage.keep", { stage: t(`communities.stages.${present}`) })}
						</SubmitButton>
					</ActionForm>
				) : (
					<p className="muted mt-4">{t("lifecycle.stage.keptLately")}</p>
				))}
		</Section>
	);
}

/** Facts that are a share of a whole, in per cent. */
const isShare = (fact: StageReason["fact"]) => (fact === "byOthers" || fact === "pulse" ? "yes" : "no");

function Reasons({ reasons }: { reasons: readonly StageReason[] }) {
	const { t } = requestContext();
	return (
		<ul className="rows">
			{reasons.map(({ fact, value, atLeast, below, isMet, source }) => (
				<li key={fact} className="row bare beside">
					<p className="flex items-start gap-2">
						<Icon name={isMet ? "check" : "clock"} />
						<span>
							{t(`lifecycle.stage.facts.${fact}`, { value })}{" "}
							<span className="muted">
								{below === undefined
									? t("lifecycle.stage.atLeast", { number: atLeast ?? 0, isShare: isShare(fact) })
									: t("lifecycle.stage.below", { number: below, isShare: isShare(fact) })}
							</span>
						</span>
					</p>
					<p className="aside muted">{t(`lifecycle.stage.from.${source}`)}</p>
				</li>
			))}
		</ul>
	);
}
