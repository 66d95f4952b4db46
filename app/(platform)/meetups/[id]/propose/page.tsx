import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { AllProposals, CallPanel, OwnProposals, ProposalForm } from "@/components/speakers/speaker-call";
import { EmptyState, Notice, Section } from "@/components/ui/page";
import { fullInstant } from "@/lib/clock";
import { canCall, canPropose, canSeeSpeakers } from "@/lib/speakers/policy";
import { callPage } from "@/lib/speakers/talk-form";
import { editionTitle } from "../edition-title";
import { closeCallAction, openCallAction, proposeAction } from "./actions";

const callOf = cache(async (id: string) => callPage((await requireEmployee()).viewer, id));

export const generateMetadata = editionTitle("speakers.call.title", callOf);

export default pageWithStatus(async function ProposePage({ params }: PageProps<"/meetups/[id]/propose">) {
	const { viewer, t, at } = await requireEmployee();
	const call = await callOf((await params).id);
	const until = call.proposalsUntil && fullInstant(call.proposalsUntil, { locale: viewer.locale, zone: call.zone });
	const isOpen = Boolean(call.proposalsUntil && call.proposalsUntil > at);
	const verdict = canPropose(viewer, call, at);
	return (
		<div className="columns">
			<div className="min-w-0">
				<EditionHead meetup={call} title={t("speakers.call.title")} lede={t("speakers.call.lede")}>
					<p className="mt-3 text-ink-2">
						{until
							? t(isOpen ? "speakers.call.openUntil" : "speakers.call.closed", { until })
							: t("speakers.call.notOpen")}
					</p>
				</EditionHead>
				{canSeeSpeakers(viewer, call.community).allowed && <ManageTabs meetup={call} current="speakers" />}
				{verdict.allowed && (
					<Section title={t("speakers.call.propose")}>
						<div className="mt-4">
							<ProposalForm call={call} action={proposeAction} />
						</div>
					</Section>
				)}
				{!verdict.allowed && isOpen && <Notice>{t(`refusals.${verdict.reason}`)}</Notice>}
				{call.mine.length > 0 && (
					<Section title={t("speakers.call.mine")}>
						<OwnProposals call={call} />
					</Section>
				)}
				{canSeeSpeakers(viewer, call.community).allowed && (
					<Section title={t("speakers.call.all")}>
						{call.proposals.length === 0 ? (
							<EmptyState title={t("speakers.call.none")} />
						) : (
							<AllProposals call={call} />
						)}
					</Section>
				)}
			</div>
			<aside>
				{canCall(viewer, call, at).allowed && (
					<CallPanel
						call={call}
						locale={viewer.locale}
						isOpen={isOpen}
						openAction={openCallAction}
						closeAction={closeCallAction}
					/>
				)}
			</aside>
		</div>
	);
});
