import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import type { monthChoices } from "@/lib/calendar/month";
import type { MonthFilters } from "@/lib/calendar/schema";
import { languageChoices } from "@/lib/i18n/names";

interface Props {
	filters: MonthFilters;
	choices: Awaited<ReturnType<typeof monthChoices>>;
}

/** Filters of the calendar, sent by GET so that the address can be shared. */
export function MonthFilterBar({ filters, choices }: Props) {
	const { t } = requestContext();
	const selects = [
		{
			name: "community",
			label: t("month.community"),
			all: t("month.all.community"),
			value: filters.community,
			choices: choices.communities.map(({ slug, name }) => ({ value: slug, label: name })),
		},
		{
			name: "site",
			label: t("month.site"),
			all: t("month.all.site"),
			value: filters.site,
			choices: choices.sites.map(({ id, name }) => ({ value: id, label: name })),
		},
		{
			name: "language",
			label: t("month.language"),
			all: t("month.all.language"),
			value: filters.language,
			choices: languageChoices(t.locale),
		},
		{
			name: "view",
			label: t("month.view"),
			value: filters.view,
			all: t("month.asMonth"),
			choices: [{ value: "agenda", label: t("month.asAgenda") }],
		},
	];
	return (
		<form action="/meetups/calendar" className="flex flex-wrap items-end gap-3">
			<input type="hidden" name="month" value={filters.month} />
			{selects.map(
				({ name, label, value, all, choices: of }) =>
					of.length > 0 && (
						// A phone shows the list only.
						<label key={name} className={`grid min-w-36 gap-1 max-md:grow ${name === "view" ? "max-md:hidden" : ""}`}>
							<span className="text-small font-semibold">{label}</span>
							<select name={name} className="input" defaultValue={value ?? ""}>
								<option value="">{all}</option>
								{of.map((choice) => (
									<option key={choice.value} value={choice.value}>
										{choice.label}
									</option>
								))}
							</select>
						</label>
					),
			)}
			<button type="submit" className={buttonClass({ look: "quiet" })}>
				{t("month.show")}
			</button>
		</form>
	);
}
