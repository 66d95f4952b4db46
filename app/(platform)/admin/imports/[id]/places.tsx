import { requestContext } from "@/components/request-context";
import { ChoiceGroup, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { countryName } from "@/lib/i18n/names";
import type { ImportPage } from "@/lib/imports/queries";
import type { ImportSummary } from "@/lib/imports/summary";
import { dottedText } from "@/lib/isolated";
import { sitesAction } from "./actions";

/** Sites in one form. The others follow once these are decided. */
const SITES_OF_A_FORM = 20;

/** Units that the import creates. */
export function NewUnits({ summary }: { summary: ImportSummary }) {
	const { t } = requestContext();
	const spokes = summary.units.filter((unit) => unit.parentKey === null);
	const known = new Set(spokes.map((spoke) => spoke.key));
	const others = summary.units.filter((unit) => unit.parentKey !== null && !known.has(unit.parentKey));
	if (summary.units.length === 0) return null;
	return (
		<Section title={t("imports.units.title")}>
			<p className="muted mt-3">{t("imports.units.lede")}</p>
			<ul className="rows">
				{spokes.map((spoke) => {
					const teams = summary.units.filter((unit) => unit.parentKey === spoke.key);
					return (
						<li key={spoke.key}>
							<h3>{t("imports.units.spoke", { name: spoke.name })}</h3>
							<p className="text-ink-2">
								{teams.map(({ name, people }) => `${name} (${people})`).join(", ") ||
									t("imports.units.people", { count: spoke.people })}
							</p>
						</li>
					);
				})}
				{others.map(({ key, name, parentName, people }) => (
					<li key={key}>
						<h3>{`${parentName} / ${name}`}</h3>
						<p className="text-ink-2">{t("imports.units.people", { count: people })}</p>
					</li>
				))}
			</ul>
		</Section>
	);
}

interface Props {
	file: ImportPage;
	summary: ImportSummary;
	locale: Locale;
}

/** Unknown sites, and the choice of what to do with them. */
export function UnknownSites({ file, summary, locale }: Props) {
	const { t } = requestContext();
	if (summary.sites.length === 0) return null;
	const made = file.state === "applied" ? "created" : "willCreate";
	const shown = summary.sites.slice(0, SITES_OF_A_FORM);
	return (
		<Section title={t("imports.sites.title")}>
			<p className="muted mt-3">{t("imports.sites.lede")}</p>
			<ul className="rows">
				{summary.sites.map(({ key, name, people, create, city, country, zone }) => (
					<li key={key} className="row bare">
						<div className="min-w-0 [overflow-wrap:anywhere]">
							<h3 dir="auto">{name}</h3>
							<p className="muted">
								{dottedText([
									t("imports.units.people", { count: people }),
									...(create && country ? [city, countryName(locale, country), zone] : []),
								])}
							</p>
						</div>
						<div className="aside">
							<Tag tone={create ? "green" : "bloom"}>
								{t(create ? `imports.sites.${made}` : "imports.sites.willLeaveOut")}
							</Tag>
						</div>
					</li>
				))}
			</ul>
			{file.state === "previewed" && (
				<details className="mt-4">
					<summary className="text-link cursor-pointer">{t("imports.sites.edit")}</summary>
					<ActionForm action={sitesAction} className="mt-4 grid gap-6">
						<input type="hidden" name="importId" value={file.id} />
						{shown.map(({ key, name, create, city, country, zone }, place) => (
							<div
								key={key}
								className="grid gap-4 border-b border-line pb-5 items-start md:grid-cols-[14rem_1fr_1fr_1fr]"
							>
								<input type="hidden" name={`sites[${place}].key`} value={key} />
								<ChoiceGroup
									type="radio"
									name={`sites[${place}].decision`}
									label={t("imports.sites.decision", { name })}
									defaultValue={create ? "create" : "leave_out"}
									choices={(["create", "leave_out"] as const).map((value) => ({
										value,
										label: t(`imports.sites.${value}`),
									}))}
								/>
								<TextField
									name={`sites[${place}].city`}
									label={t("imports.sites.city")}
									defaultValue={country ? city : ""}
								/>
								<TextField
									name={`sites[${place}].country`}
									label={t("imports.sites.country")}
									defaultValue={country}
									maxLength={2}
								/>
								<TextField name={`sites[${place}].zone`} label={t("imports.sites.zone")} defaultValue={zone} />
							</div>
						))}
						<div>
							<SubmitButton look="quiet">{t("imports.sites.submit")}</SubmitButton>
						</div>
					</ActionForm>
				</details>
			)}
		</Section>
	);
}
