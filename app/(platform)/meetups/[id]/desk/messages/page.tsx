import { randomUUID } from "node:crypto";
import { cache } from "react";
import { pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { MarkdownField } from "@/components/editor/markdown-field";
import { EditionHead } from "@/components/meetups/edition-head";
import { ManageTabs } from "@/components/meetups/manage-tabs";
import { MessagePreview } from "@/components/meetups/message-preview";
import { RowIdField, SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/page";
import { Prose } from "@/components/ui/prose";
import { SubmitButton } from "@/components/ui/submit-button";
import { fullInstant } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import { dottedText } from "@/lib/isolated";
import { meetupMessages } from "@/lib/meetups/preparation";
import { editionTitle } from "../../edition-title";
import { messageAction } from "./actions";

const messagesOf = cache(async (id: string) => {
	const { viewer, at } = await requireEmployee();
	return meetupMessages(viewer, id, at);
});

export const generateMetadata = editionTitle("preparation.messages.title", messagesOf);

export default pageWithStatus(async function MessagesPage({ params }: PageProps<"/meetups/[id]/desk/messages">) {
	const { viewer, t } = await requireEmployee();
	const meetup = await messagesOf((await params).id);
	const { id, venues, readers, sent } = meetup;
	const audience = [{ id: "", name: t("preparation.messages.everyone"), readers }, ...venues];
	return (
		<>
			<EditionHead meetup={meetup} title={t("preparation.messages.title")} lede={t("preparation.messages.lede")} />
			<ManageTabs meetup={meetup} current="messages" />
			<div className="max-w-[760px]">
				<ActionForm
					draft="message"
					key={sent.length}
					action={messageAction}
					className="grid gap-5"
					label={t("preparation.messages.title")}
				>
					<input type="hidden" name="meetupId" value={id} />
					<RowIdField name="messageId" defaultValue={randomUUID()} />
					<SelectField
						name="venueId"
						label={t("preparation.messages.to")}
						choices={[
							{ value: "", label: t("preparation.messages.everywhere", { count: readers }) },
							...venues.map((venue) => ({ value: venue.id, label: `${venue.name} (${venue.readers})` })),
						]}
					/>
					<TextField name="subject" label={t("preparation.messages.subject")} maxLength={140} required />
					<MarkdownField
						files
						name="text"
						label={t("preparation.messages.text")}
						hint={t("preparation.messages.textHint")}
						rows={7}
						maxLength={4000}
						required
					/>
					<div>
						<SubmitButton look="quiet" name="intent" value="preview">
							{t("preparation.messages.preview")}
						</SubmitButton>
					</div>
					<MessagePreview
						title={t("preparation.messages.previewTitle")}
						send={t("preparation.messages.send")}
						readers={audience.map((part) => ({
							venueId: part.id,
							words: t("preparation.messages.readers", { count: part.readers }),
						}))}
					/>
				</ActionForm>
				<Section title={t("preparation.messages.sentTitle")}>
					{sent.length === 0 && <p className="muted mt-3">{t("preparation.messages.none")}</p>}
					<ul className="rows">
						{sent.map((message) => (
							<li key={message.id}>
								<details>
									<summary dir="auto" className="cursor-pointer font-semibold">
										{message.subject}
									</summary>
									<div dir="auto" className="mt-2">
										<Prose html={message.html} />
									</div>
								</details>
								<p className="muted mt-1">
									{dottedText([
										message.sentBy ? nameOf(t, message.sentBy) : t("shell.formerColleague"),
										t("preparation.messages.sentTo", {
											place: message.venue?.name ?? t("preparation.messages.everyone"),
										}),
										fullInstant(message.sentAt, viewer),
									])}
								</p>
							</li>
						))}
					</ul>
				</Section>
			</div>
		</>
	);
});
