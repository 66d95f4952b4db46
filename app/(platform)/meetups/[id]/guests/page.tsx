import type { Metadata } from "next";
import { cache } from "react";
import { load } from "@/app/_web/action";
import { requireEmployee } from "@/app/_web/session";
import { GuestInvite } from "@/components/speakers/guest-invite";
import { GuestList } from "@/components/speakers/guest-list";
import { EmptyState, PageHead } from "@/components/ui/page";
import { now } from "@/lib/clock";
import { translator } from "@/lib/i18n/translator";
import { canSeat } from "@/lib/meetups/policy";
import { guestsPage } from "@/lib/speakers/guest-queries";
import { inviteAction, withdrawAction } from "./actions";

const guestsOf = cache(async (id: string) => load(guestsPage(await requireEmployee(), id)));

export async function generateMetadata({ params }: PageProps<"/meetups/[id]/guests">): Promise<Metadata> {
	const { title } = await guestsOf((await params).id);
	return { title: `${translator((await requireEmployee()).locale)("guests.title")} · ${title}` };
}

export default async function GuestsPage({ params }: PageProps<"/meetups/[id]/guests">) {
	const viewer = await requireEmployee();
	const t = translator(viewer.locale);
	const meetup = await guestsOf((await params).id);
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: meetup.community.name, href: `/communities/${meetup.community.slug}` },
						{ label: meetup.title, href: `/meetups/${meetup.id}` },
					]}
					title={t("guests.title")}
					lede={t("guests.lede")}
				/>
				{meetup.guests.length === 0 ? (
					<EmptyState title={t("guests.none")}>{t("guests.noneText")}</EmptyState>
				) : (
					<GuestList meetup={meetup} viewer={viewer} t={t} at={now()} withdrawAction={withdrawAction} />
				)}
			</div>
			<aside>{canSeat(viewer, meetup).allowed && <GuestInvite meetup={meetup} t={t} action={inviteAction} />}</aside>
		</div>
	);
}
