import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { Panel } from "@/components/ui/page";
import { dayIn, timeBeside, zonesDiffer } from "@/lib/clock";
import { countryName, nameIn, nameOf } from "@/lib/i18n/names";
import { listedText } from "@/lib/isolated";
import type { Profile } from "@/lib/people/queries";

interface Props {
	person: Profile;
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
	return (
		<div className="border-t border-line py-2.5 first:border-t-0 first:pt-0 last:pb-0">
			<dt className="muted">{label}</dt>
			<dd className="[overflow-wrap:anywhere]">{children}</dd>
		</div>
	);
}

/** Unit, site with its local time, manager, address. */
export function Whereabouts({ person }: Props) {
	const { viewer, at, t } = requestContext();
	const zone = person.zone ?? person.site?.zone;
	const unit = person.orgUnit;
	const spoke = person.spoke && person.spoke.id !== unit?.id ? person.spoke : null;
	const place = person.site?.name ?? (person.country && countryName(viewer.locale, person.country));
	return (
		<Panel title={t("people.where", { name: person.givenName || nameOf(t, person) })}>
			<dl>
				{(unit || person.kind === "employee") && (
					<Fact label={t("people.unitOf")}>
						{unit ? nameIn(viewer.locale, unit.names) : t("shell.noUnit")}
						{spoke && <span className="muted block">{nameIn(viewer.locale, spoke.names)}</span>}
					</Fact>
				)}
				{place && (
					<Fact label={t("people.site")}>
						{place}
						{person.site && person.country && (
							<span className="muted block">
								{listedText([person.site.city, countryName(viewer.locale, person.country)])}
							</span>
						)}
						{zone && person.id !== viewer.personId && (
							<span className="muted block">
								{zonesDiffer(at, zone, viewer.zone)
									? t("people.localTime", {
											time: timeBeside(dayIn(at, viewer.zone), at, { locale: viewer.locale, zone }),
										})
									: t("people.sameTime")}
							</span>
						)}
					</Fact>
				)}
				{person.manager && (
					<Fact label={t("people.manager")}>
						<a dir="auto" className="row-link" href={`/people/${person.manager.id}`}>
							{nameOf(t, person.manager)}
						</a>
						{person.manager.jobTitle && (
							<span dir="auto" className="muted block">
								{person.manager.jobTitle}
							</span>
						)}
					</Fact>
				)}
				{person.email && person.status === "active" && (
					<Fact label={t("people.email")}>
						<a className="text-link" href={`mailto:${person.email}`}>
							{person.email}
						</a>
					</Fact>
				)}
			</dl>
		</Panel>
	);
}
