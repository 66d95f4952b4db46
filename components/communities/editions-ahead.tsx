import { requestContext } from "@/components/request-context";
import { ChoiceGroup, TextArea } from "@/components/ui/field";
import { fullInstant } from "@/lib/clock";

interface Props {
	editions: readonly { id: string; title: string; startsAt: Date; zone: string; people: number }[];
}

/** The published editions ahead of a community that is to be archived, and what becomes of them. */
export function EditionsAhead({ editions }: Props) {
	const { viewer, t } = requestContext();
	if (editions.length === 0) return null;
	return (
		<>
			<div>
				<p className="mb-2">{t("communities.ahead.title", { count: editions.length })}</p>
				<ul className="rows">
					{editions.map(({ id, title, startsAt, zone, people }) => (
						<li key={id} className="row bare">
							<div>
								<a dir="auto" className="row-link font-semibold" href={`/meetups/${id}`}>
									{title}
								</a>
								<p className="muted">
									{fullInstant(startsAt, { locale: viewer.locale, zone })} ·{" "}
									{t("meetups.counts.people", { count: people })}
								</p>
							</div>
						</li>
					))}
				</ul>
			</div>
			<ChoiceGroup
				name="editions"
				type="radio"
				label={t("communities.ahead.choice", { count: editions.length })}
				defaultValue="keep"
				choices={[
					{ value: "keep", label: t("communities.ahead.keep"), hint: t("communities.ahead.keepHint") },
					{ value: "cancel", label: t("communities.ahead.cancel"), hint: t("communities.ahead.cancelHint") },
				]}
			/>
			<TextArea
				name="reason"
				label={t("communities.ahead.reason")}
				hint={t("communities.ahead.reasonHint")}
				rows={2}
				maxLength={300}
			/>
		</>
	);
}
