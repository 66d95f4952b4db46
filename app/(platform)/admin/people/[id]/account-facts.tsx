import type { ReactNode } from "react";
import { requestContext } from "@/components/request-context";
import { Panel } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { longDay } from "@/lib/clock";
import type { AdministeredPerson } from "@/lib/people/administration";

interface Props {
	person: AdministeredPerson;
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
	return (
		<div className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
			<dt className="muted">{label}</dt>
			<dd className="[overflow-wrap:anywhere]">{children}</dd>
		</div>
	);
}

export function AccountFacts({ person }: Props) {
	const { viewer, t } = requestContext();
	return (
		<Panel title={t("admin.people.account")}>
			<dl>
				<Fact label={t("admin.people.state")}>
					<Tag tone={person.status === "active" ? "green" : "red"}>{t(`people.statuses.${person.status}`)}</Tag>
					{person.suspendedAt && (
						<span className="muted block">
							{t("admin.people.suspendedSince", { day: longDay(person.suspendedAt, viewer) })}
						</span>
					)}
					{person.anonymisedAt && (
						<span className="muted block">
							{t("admin.people.anonymisedOn", { day: longDay(person.anonymisedAt, viewer) })}
						</span>
					)}
				</Fact>
				{person.email && <Fact label={t("people.email")}>{person.email}</Fact>}
				<Fact label={t("admin.people.number")}>{person.employeeNumber ?? t("admin.people.noNumber")}</Fact>
				<Fact label={t("admin.people.firstSignIn")}>
					{person.registeredAt ? longDay(person.registeredAt, viewer) : t("admin.people.neverSignedIn")}
				</Fact>
				<Fact label={t("admin.people.sessions")}>
					{t("admin.people.sessionCount", { count: person._count.sessions })}
				</Fact>
			</dl>
			{!person.anonymisedAt && (
				<p className="mt-2">
					<a className="text-link" href={`/people/${person.id}`}>
						{t("admin.people.profile")}
					</a>
				</p>
			)}
		</Panel>
	);
}
