import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import { nameIn, nameOf } from "@/lib/i18n/names";
import { endorsementsOf } from "@/lib/practices/endorsements";
import { canEndorse } from "@/lib/practices/policy";
import type { PracticePage } from "@/lib/practices/practice-page";
import { endorseAction, takeBackEndorsementAction } from "./actions";

/** Champions who stand behind the practice, each with a sentence. */
export async function Endorsements({ practice }: { practice: PracticePage }) {
	const { viewer, t, at } = requestContext();
	const { rows, mine, isChampion } = await endorsementsOf(viewer, practice.id, at);
	const mayEndorse = !mine && canEndorse(viewer, practice, isChampion).allowed;
	if (rows.length === 0 && !mayEndorse) return null;
	return (
		<Section title={t("endorsements.title")}>
			{rows.length > 0 && (
				<ul className="rows">
					{rows.map((row) => (
						<li key={row.id} className="row">
							<Avatar person={row} />
							<div className="min-w-0">
								<p dir="auto" className="font-serif [overflow-wrap:anywhere]">
									{row.words}
								</p>
								<p className="muted mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
									<span>{t("endorsements.by", { name: nameOf(t, row), day: longDay(row.at, viewer) })}</span>
									{row.badges.map(({ topic }) => (
										<Tag key={nameIn(viewer.locale, topic)} tone="green">
											{nameIn(viewer.locale, topic)}
										</Tag>
									))}
								</p>
								{row.id === viewer.personId && (
									<ActionForm action={takeBackEndorsementAction} className="mt-1">
										<input type="hidden" name="slug" value={practice.slug} />
										<SubmitButton look="plain">{t("endorsements.takeBack")}</SubmitButton>
									</ActionForm>
								)}
							</div>
						</li>
					))}
				</ul>
			)}
			{mayEndorse && (
				<div className="mt-4">
					<Dialog
						id="endorse"
						title={t("endorsements.dialogTitle")}
						opener={t("endorsements.button")}
						close={t("shell.cancel")}
					>
						<p className="mb-4 text-ink-2">{t("endorsements.text")}</p>
						<ActionForm action={endorseAction} draft="endorse" className="grid gap-4">
							<input type="hidden" name="slug" value={practice.slug} />
							<TextArea
								name="words"
								label={t("endorsements.words")}
								hint={t("endorsements.hint")}
								rows={3}
								maxLength={300}
								required
							/>
							<SubmitButton>{t("endorsements.button")}</SubmitButton>
						</ActionForm>
					</Dialog>
				</div>
			)}
		</Section>
	);
}
