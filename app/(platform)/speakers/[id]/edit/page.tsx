import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { SpeakerFields } from "@/components/speakers/speaker-form";
import { KeptField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { madeFrom } from "@/lib/edits";
import { talkFields } from "@/lib/speakers/speakers";
import { editionsToSpeakAt, speakerForm } from "@/lib/speakers/talk-form";
import { changeAction } from "./actions";

const formOf = cache(async (id: string) => speakerForm((await requireEmployee()).viewer, id));

export const generateMetadata = pageTitle(async ({ params }: PageProps<"/speakers/[id]/edit">) => {
	const { name } = await formOf((await params).id);
	return `${(await requireEmployee()).t("speakers.editTitle")} · ${name}`;
});

export default pageWithStatus(async function EditSpeakerPage({ params }: PageProps<"/speakers/[id]/edit">) {
	const { viewer, t, at } = await requireEmployee();
	const speaker = await formOf((await params).id);
	const editions = await editionsToSpeakAt(viewer, speaker.community, at);
	return (
		<>
			<PageHead
				crumbs={[
					{ label: speaker.community.name, href: `/communities/${speaker.community.slug}` },
					{ label: t("speakers.title"), href: `/communities/${speaker.community.slug}/speakers` },
					{ label: speaker.name || t("shell.formerColleague"), href: `/speakers/${speaker.id}` },
				]}
				title={t("speakers.editTitle")}
			/>
			<ActionForm action={changeAction} draft="speaker" className="grid max-w-[640px] gap-5">
				<input type="hidden" name="id" value={speaker.id} />
				<KeptField name="madeFrom" value={madeFrom(talkFields(speaker))} />
				<SpeakerFields speaker={speaker} editions={editions} />
				<div>
					<SubmitButton>{t("speakers.form.save")}</SubmitButton>
				</div>
			</ActionForm>
		</>
	);
});
