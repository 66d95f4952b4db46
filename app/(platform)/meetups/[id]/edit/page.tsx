import type { Metadata } from "next";
import { load } from "@/app/_web/action";
import { requireEmployee } from "@/app/_web/session";
import { MeetupForm } from "@/components/meetups/meetup-form";
import { ScopeField } from "@/components/series/scope-field";
import { PageHead } from "@/components/ui/page";
import { now } from "@/lib/clock";
import { translator } from "@/lib/i18n/translator";
import { choicesFor, meetupToChange } from "@/lib/meetups/form-queries";
import { reachOf } from "@/lib/series/queries";
import { changeAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	return { title: translator((await requireEmployee()).locale)("meetups.form.editTitle") };
}

export default async function EditMeetupPage({ params }: PageProps<"/meetups/[id]/edit">) {
	const viewer = await requireEmployee();
	const t = translator(viewer.locale);
	const meetup = await load(meetupToChange(viewer, (await params).id));
	return (
		<>
			<PageHead
				crumbs={[
					{ label: meetup.community.name, href: `/communities/${meetup.community.slug}` },
					{ label: meetup.title, href: `/meetups/${meetup.id}` },
				]}
				title={t("meetups.form.editTitle")}
				lede={t(meetup.state === "published" ? "meetups.form.editHint" : "meetups.form.newLede")}
			/>
			<MeetupForm
				action={changeAction}
				hidden={{ meetupId: meetup.id, revision: meetup.revision }}
				start={meetup}
				{...(await choicesFor(meetup.community.id))}
				scope={<ScopeField reaches={await reachOf(meetup, now())} t={t} />}
				submit={t("meetups.form.save")}
				t={t}
			/>
		</>
	);
}
