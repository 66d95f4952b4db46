import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { GuestInvite } from "@/components/speakers/guest-invite";
import { GuestList } from "@/components/speakers/guest-list";
import { EmptyState } from "@/components/ui/page";
import { canSeat } from "@/lib/meetups/policy";
import { guestsPage } from "@/lib/speakers/guests-page";
import { editionTitle } from "../edition-title";
import { inviteAction, withdrawAction } from "./actions";

const guestsOf = cache(async (id: string) => guestsPage((await requireEmployee()).viewer, id));

export const generateMetadata = editionTitle("guests.title", guestsOf);

export default pageWithStatus(async function GuestsPage({ params }: PageProps<"/meetups/[id]/guests">) {
	const { viewer, t } = await requireEmployee();
	const meetup = await guestsOf((await params).id);
	return (
		<>
			<EditionHead meetup={meetup} title={t("guests.title")} lede={t("guests.lede")} />
			<ManageTabs meetup={meetup} current="guests" />
			<div className="columns">
				<div className="min-w-0">
					{meetup.guests.length === 0 ? (
						<EmptyState title={t("guests.none")}>{t("guests.noneText")}</EmptyState>
					) : (
						<GuestList meetup={meetup} withdrawAction={withdrawAction} />
					)}
				</div>
				<aside>{canSeat(viewer, meetup).allowed && <GuestInvite meetup={meetup} action={inviteAction} />}</aside>
			</div>
		</>
	);
});
