import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { fieldName } from "@/components/practices/template-texts";
import { requestContext } from "@/components/request-context";
import { ComparedText } from "@/components/ui/compared-text";
import { ChoiceGroup, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { longDay } from "@/lib/clock";
import { originalOfCopy } from "@/lib/practices/adaptation-pages";
import { canOfferBack, canWithdrawOffer } from "@/lib/practices/adaptation-policy";
import { offerAction, originalSeenAction, takeOverAction, withdrawOfferAction } from "./actions";

type Props = PageProps<"/practices/[slug]/original">;

const bothOf = cache(async (slug: string) => originalOfCopy((await requireEmployee()).viewer, slug));

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { t } = await requireEmployee();
	return `${(await bothOf((await params).slug)).copy.title} · ${t("adaptations.compare")}`;
});

/** For those who keep an adapted copy: what changed in the original, and what they offer it. */
export default pageWithStatus(async function OriginalPage({ params }: Props) {
	const { t } = await requireEmployee();
	const both = await bothOf((await params).slug);
	const { copy, original } = both;
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: copy.title, href: `/practices/${copy.slug}` },
				]}
				title={t("adaptations.compare")}
			>
				<p className="mt-2 [overflow-wrap:anywhere]">
					{t("adaptations.from")}{" "}
					<a className="text-link" lang={original.language} dir="auto" href={`/practices/${original.slug}`}>
						{original.title}
					</a>
				</p>
			</PageHead>
			<Changes both={both} />
			<Offering both={both} />
		</div>
	);
});

interface Part {
	both: Awaited<ReturnType<typeof originalOfCopy>>;
}

function Changes({ both: { copy, original, seenVersion, changed } }: Part) {
	const { t } = requestContext();
	if (changed.length === 0)
		return (
			<Section title={t("adaptations.changedTitle")}>
				<p>{t("adaptations.unchanged", { version: seenVersion })}</p>
			</Section>
		);
	return (
		<Section title={t("adaptations.changedTitle")}>
			<p className="muted">{t("adaptations.between", { from: seenVersion, to: original.version })}</p>
			{changed.map(({ field, parts, state }) => (
				<div key={field} className="mt-5">
					<h3 className="text-lead">{fieldName(t, original.template, field)}</h3>
					<ComparedText parts={parts} language={original.language} />
					<div className="mt-2">
						{state === "takeable" ? (
							<ActionForm action={takeOverAction}>
								<input type="hidden" name="slug" value={copy.slug} />
								<input type="hidden" name="field" value={field} />
								<SubmitButton
									look="quiet"
									small
									label={t("adaptations.takeOverOf", { field: fieldName(t, original.template, field) })}
								>
									{t("adaptations.takeOver")}
								</SubmitButton>
							</ActionForm>
						) : (
							<p className="muted">{t(`adaptations.states.${state ?? "by_hand"}`)}</p>
						)}
					</div>
				</div>
			))}
			<ActionForm action={originalSeenAction} className="mt-6 flex flex-wrap items-center gap-5">
				<input type="hidden" name="slug" value={copy.slug} />
				<input type="hidden" name="version" value={original.version} />
				<SubmitButton>{t("adaptations.markSeen")}</SubmitButton>
				<a className="text-link" href={`/practices/${copy.slug}/edit`}>
					{t("practices.edit")}
				</a>
			</ActionForm>
		</Section>
	);
}

function Offering({ both: { copy, original, own, offers } }: Part) {
	const { viewer, t } = requestContext();
	const hasOpenOffer = offers.some(({ outcome }) => outcome === null);
	const verdict = canOfferBack(viewer, { copy, original, hasOpenOffer });
	return (
		<Section title={t("adaptations.offer.title")}>
			{offers.length > 0 && (
				<ul className="rows mb-5">
					{offers.map((offer) => (
						<li key={offer.id} className="row bare">
							<div className="min-w-0 [overflow-wrap:anywhere]">
								<p>
									{t(`adaptations.offer.states.${offer.outcome ?? "open"}`, { day: longDay(offer.offeredAt, viewer) })}
								</p>
								{offer.note && <p dir="auto">{offer.note}</p>}
								{offer.answer && (
									<p className="muted">
										{t("adaptations.offer.answered")} <bdi>{offer.answer}</bdi>
									</p>
								)}
							</div>
							{canWithdrawOffer(viewer, offer).allowed && (
								<span className="aside">
									<ActionForm action={withdrawOfferAction}>
										<input type="hidden" name="id" value={offer.id} />
										<SubmitButton look="plain">{t("adaptations.offer.withdraw")}</SubmitButton>
									</ActionForm>
								</span>
							)}
						</li>
					))}
				</ul>
			)}
			{own.length === 0 ? (
				<p>{t("adaptations.offer.same")}</p>
			) : verdict.allowed ? (
				<ActionForm action={offerAction} draft="offer" className="grid gap-4">
					<input type="hidden" name="slug" value={copy.slug} />
					<p className="text-ink-2">{t("adaptations.offer.text")}</p>
					<ChoiceGroup
						type="checkbox"
						name="fields"
						label={t("adaptations.offer.fields")}
						choices={own.map((field) => ({ value: field, label: fieldName(t, original.template, field) }))}
					/>
					<TextArea
						name="note"
						label={t("adaptations.offer.note")}
						hint={t("adaptations.offer.noteHint")}
						rows={3}
						maxLength={500}
					/>
					<div>
						<SubmitButton look="quiet">{t("adaptations.offer.button")}</SubmitButton>
					</div>
				</ActionForm>
			) : (
				<Notice>{t(`refusals.${verdict.reason}`)}</Notice>
			)}
		</Section>
	);
}
