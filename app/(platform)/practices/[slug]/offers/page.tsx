import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { fieldName } from "@/components/practices/template-texts";
import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { ComparedText } from "@/components/ui/compared-text";
import { ChoiceGroup, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { EmptyState, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import { offersOfPractice } from "@/lib/practices/adaptation-pages";
import { canAnswerOffer } from "@/lib/practices/adaptation-policy";
import { answerOfferAction } from "./actions";

type Props = PageProps<"/practices/[slug]/offers">;
type Offers = Awaited<ReturnType<typeof offersOfPractice>>;

const offersOf = cache(async (slug: string) => offersOfPractice((await requireEmployee()).viewer, slug));

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { t } = await requireEmployee();
	return `${(await offersOf((await params).slug)).original.title} · ${t("adaptations.offers")}`;
});

/** For those who keep a practice: changes that keepers of adapted copies offer. */
export default pageWithStatus(async function OffersPage({ params }: Props) {
	const { t } = await requireEmployee();
	const { original, offers } = await offersOf((await params).slug);
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: original.title, href: `/practices/${original.slug}` },
				]}
				title={t("adaptations.offers")}
				lede={t("adaptations.offersLede")}
			/>
			{offers.length === 0 && <EmptyState title={t("adaptations.noOffers")} />}
			<ul className="divide-y divide-line">
				{offers.map((offer) => (
					<Offer key={offer.id} original={original} offer={offer} />
				))}
			</ul>
		</div>
	);
});

function Offer({ original, offer }: { original: Offers["original"]; offer: Offers["offers"][number] }) {
	const { viewer, t } = requestContext();
	const { copy, person, note } = offer;
	return (
		<li className="py-6">
			<div className="flex items-start gap-3">
				<Avatar person={person} />
				<div className="min-w-0 [overflow-wrap:anywhere]">
					<p className="font-semibold">
						{t("adaptations.offer.by", { name: nameOf(t, person), day: longDay(offer.offeredAt, viewer) })}{" "}
						{offer.outcome && <Tag>{t(`adaptations.offer.outcomes.${offer.outcome}`)}</Tag>}
					</p>
					{copy && (
						<p className="muted">
							<a className="text-link" lang={copy.language} dir="auto" href={`/practices/${copy.slug}`}>
								{copy.title}
							</a>
						</p>
					)}
					{note && (
						<p dir="auto" className="mt-1">
							{note}
						</p>
					)}
					{offer.answer && (
						<p className="muted">
							{t("adaptations.offer.answered")} <bdi>{offer.answer}</bdi>
						</p>
					)}
				</div>
			</div>
			{offer.changes.map(({ field, parts }) => (
				<div key={field} className="mt-5">
					<h2 className="text-lead">{fieldName(t, original.template, field)}</h2>
					<ComparedText parts={parts} language={original.language} />
				</div>
			))}
			{offer.conflicts && <p className="mt-4">{t("adaptations.offer.conflicts")}</p>}
			{canAnswerOffer(viewer, original, offer).allowed && (
				<ActionForm action={answerOfferAction} draft={`offer-${offer.id}`} className="mt-5 grid gap-4">
					<input type="hidden" name="id" value={offer.id} />
					<ChoiceGroup
						type="radio"
						name="decision"
						label={t("adaptations.offer.decision")}
						choices={(["accepted", "declined"] as const)
							.filter((value) => value === "declined" || !offer.conflicts)
							.map((value) => ({ value, label: t(`adaptations.offer.decisions.${value}`) }))}
					/>
					<TextField
						name="answer"
						label={t("adaptations.offer.answer")}
						hint={t("adaptations.offer.answerHint")}
						maxLength={500}
					/>
					<div>
						<SubmitButton>{t("adaptations.offer.send")}</SubmitButton>
					</div>
				</ActionForm>
			)}
		</li>
	);
}
