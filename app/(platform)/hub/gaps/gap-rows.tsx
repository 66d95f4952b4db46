import { requestContext } from "@/components/request-context";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { RelativeTime } from "@/components/ui/time";
import type { championChoices } from "@/lib/champions/queries";
import { longDay } from "@/lib/clock";
import { nameIn, nameOf } from "@/lib/i18n/names";
import { listedText } from "@/lib/isolated";
import type { handledGaps, openGaps } from "@/lib/search/gap-queries";
import { fullName } from "@/lib/text";
import { askChampionAction, dismissGapAction, reopenGapAction } from "./actions";

type Champions = Awaited<ReturnType<typeof championChoices>>;

interface OpenProps {
	gap: Awaited<ReturnType<typeof openGaps>>["rows"][number];
	champions: Champions;
}

/** A gap that waits: how often it was searched, and what may be done about it. */
export function OpenGap({ gap, champions }: OpenProps) {
	const { locale, t } = requestContext();
	return (
		<li>
			<h2 className="text-lead font-semibold" dir="auto">
				{gap.title}
			</h2>
			<p className="muted">
				{t("gaps.counted", { times: gap.times, people: gap.people })}
				{gap.lastAt && (
					<>
						{" · "}
						{t("gaps.last")} <RelativeTime instant={gap.lastAt} />
					</>
				)}
				{" · "}
				<a className="text-link" href={`/search?${new URLSearchParams({ q: gap.title })}`}>
					{t("gaps.searchAgain")}
				</a>
			</p>
			<div className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
				<details className="min-w-0">
					<summary className="text-link cursor-pointer" aria-label={`${t("gaps.ask")}, ${gap.title}`}>
						{t("gaps.ask")}
					</summary>
					{champions.length === 0 ? (
						<p className="muted mt-2">{t("gaps.noChampions")}</p>
					) : (
						<ActionForm action={askChampionAction} className="mt-3 grid max-w-[420px] gap-3">
							<input type="hidden" name="key" value={gap.key} />
							<SelectField
								name="personId"
								label={t("gaps.champion")}
								required
								choices={champions.map((person) => ({
									value: person.id,
									label: `${fullName(person)} (${listedText(person.topics.map(({ topic }) => nameIn(locale, topic)))})`,
								}))}
							/>
							<div>
								<SubmitButton label={`${t("gaps.askButton")}, ${gap.title}`}>{t("gaps.askButton")}</SubmitButton>
							</div>
						</ActionForm>
					)}
				</details>
				<details className="min-w-0">
					<summary className="text-link cursor-pointer" aria-label={`${t("gaps.dismiss")}, ${gap.title}`}>
						{t("gaps.dismiss")}
					</summary>
					<ActionForm action={dismissGapAction} className="mt-3 grid max-w-[420px] gap-3">
						<input type="hidden" name="key" value={gap.key} />
						<TextField name="reason" label={t("gaps.reason")} hint={t("gaps.reasonHint")} required maxLength={300} />
						<div>
							<SubmitButton look="quiet" label={`${t("gaps.dismissButton")}, ${gap.title}`}>
								{t("gaps.dismissButton")}
							</SubmitButton>
						</div>
					</ActionForm>
				</details>
			</div>
		</li>
	);
}

/** What was done about a gap. */
export function HandledGap({ gap }: { gap: Awaited<ReturnType<typeof handledGaps>>["rows"][number] }) {
	const { viewer, t } = requestContext();
	return (
		<li>
			<h2 className="text-lead font-semibold" dir="auto">
				{gap.title}
			</h2>
			{gap.asked && gap.askedAt && (
				<p className="muted">{t("gaps.askedOn", { name: nameOf(t, gap.asked), day: longDay(gap.askedAt, viewer) })}</p>
			)}
			{gap.practice && (
				<p>
					{t("gaps.answeredBy")}{" "}
					<a className="text-link" dir="auto" lang={gap.practice.language} href={`/practices/${gap.practice.slug}`}>
						{gap.practice.title}
					</a>
				</p>
			)}
			{gap.dismissedAt && (
				<>
					<p className="muted">
						{t("gaps.dismissedOn", {
							name: gap.dismissedBy ? nameOf(t, gap.dismissedBy) : t("shell.formerColleague"),
							day: longDay(gap.dismissedAt, viewer),
							reason: gap.reason ?? "",
						})}
					</p>
					<ActionForm action={reopenGapAction} className="mt-2">
						<input type="hidden" name="key" value={gap.key} />
						<SubmitButton look="quiet" small label={`${t("gaps.reopen")}, ${gap.title}`}>
							{t("gaps.reopen")}
						</SubmitButton>
					</ActionForm>
				</>
			)}
		</li>
	);
}
