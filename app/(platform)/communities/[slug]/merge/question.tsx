import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WhatMoves } from "@/lib/lifecycle/merging";
import { mergeAction } from "./actions";

/** Names what a merge hands over, and what it changes for whom, before it is done. */
export function MergeQuestion({ moving }: { moving: WhatMoves }) {
	const { t } = requestContext();
	const { from, to, counts } = moving;
	const names = { name: from.name, into: to.name };
	const lines = [
		t("lifecycle.merge.members", { count: from.memberCount, both: counts.inBoth }),
		counts.waiting > 0 && t("lifecycle.merge.waiting", { count: counts.waiting }),
		t("lifecycle.merge.posts", { count: counts.posts }),
		t("lifecycle.merge.meetups", { count: counts.meetups, series: counts.series, ahead: counts.ahead }),
		t("lifecycle.merge.practices", { count: counts.practices }),
		t("lifecycle.merge.rest"),
	];
	return (
		<>
			<h2>{t("lifecycle.merge.movesTitle", names)}</h2>
			<ul className="mt-3 mb-5 grid list-disc gap-1.5 pl-5">
				{lines.filter(Boolean).map((line) => (
					<li key={String(line)}>{line}</li>
				))}
			</ul>
			<h2>{t("lifecycle.merge.afterTitle")}</h2>
			<ul className="mt-3 mb-5 grid list-disc gap-1.5 pl-5">
				<li>{t("lifecycle.merge.address", names)}</li>
				<li>{t("lifecycle.merge.lost", names)}</li>
				<li>{t("lifecycle.merge.told", names)}</li>
				<li>{t("lifecycle.merge.figures", names)}</li>
			</ul>
			<Notice tone="bloom">{t("lifecycle.merge.final")}</Notice>
			<ActionForm action={mergeAction} className="mt-5 grid gap-5">
				<input type="hidden" name="slug" value={from.slug} />
				<input type="hidden" name="into" value={to.slug} />
				{moving.opensToMore && (
					<ChoiceGroup
						name="opensToMore"
						type="checkbox"
						label={t("lifecycle.merge.readers")}
						choices={[
							{
								value: "on",
								label: t("lifecycle.merge.readersYes", { into: to.name }),
								hint: t(`communities.visibilityHints.${to.visibility}`),
							},
						]}
					/>
				)}
				<div className="flex flex-wrap gap-3">
					<SubmitButton look="danger">{t("lifecycle.merge.button", names)}</SubmitButton>
					<ButtonLink href={`/communities/${from.slug}/merge`} look="quiet">
						{t("lifecycle.merge.other")}
					</ButtonLink>
				</div>
			</ActionForm>
		</>
	);
}
