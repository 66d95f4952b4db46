import { Section } from "@/components/ui/page";
import type { Translate } from "@/lib/i18n/translator";
import type { PracticeFlow, SpokeSummary } from "@/lib/insights/spoke-network";
import { headId } from "./addresses";
import type { Numbers } from "./numbers";

interface Shared {
	nameOf: (scope: string) => string;
	t: Translate;
	numbers: Numbers;
}

/** The heads of the picture: how engaged, what they gave and took, how many communities; a phone reads those further down. */
export function HeadsTable({ heads, nameOf, t, numbers }: Shared & { heads: SpokeSummary[] }) {
	return (
		<div className="table-wrap">
			<table className="table">
				<thead>
					<tr>
						<th scope="col">{t("insights.columns.spoke")}</th>
						<th scope="col" className="number">
							{t("metrics.engaged.name")}
						</th>
						<th scope="col" className="number not-phone">
							{t("insights.columns.communities")}
						</th>
						<th scope="col" className="number">
							{t("insights.columns.given")}
						</th>
						<th scope="col" className="number">
							{t("insights.columns.taken")}
						</th>
					</tr>
				</thead>
				<tbody>
					{heads.map((head) => (
						<tr key={head.scope}>
							<th scope="row">{nameOf(head.scope)}</th>
							<td className="number">{numbers.share(head.engaged)}</td>
							<td className="number not-phone">{numbers.count(head.communityCount)}</td>
							<td className="number">{numbers.count(head.given)}</td>
							<td className="number">{numbers.count(head.taken)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** Which spoke took how many practices from which, the most first. */
export function FlowsTable({ flows, nameOf, t, numbers }: Shared & { flows: PracticeFlow[] }) {
	return (
		<div className="table-wrap">
			<table className="table">
				<thead>
					<tr>
						<th scope="col">{t("insights.columns.from")}</th>
						<th scope="col">{t("insights.columns.to")}</th>
						<th scope="col" className="number">
							{t("insights.columns.practices")}
						</th>
					</tr>
				</thead>
				<tbody>
					{flows.map((flow) => (
						<tr key={`${flow.from} ${flow.to}`}>
							<td>{nameOf(flow.from)}</td>
							<td>{nameOf(flow.to)}</td>
							<td className="number">{numbers.count(flow.practices)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

/** The seeds of a head by name, as far as they are drawn. */
export function CommunitiesTable({ head, nameOf, t, numbers }: Shared & { head: SpokeSummary }) {
	const unlisted = head.communityCount - head.communities.length;
	return (
		<Section
			id={headId(head.scope)}
			title={t("insights.dandelion.communitiesOf", { spoke: nameOf(head.scope), count: head.communityCount })}
		>
			<div className="table-wrap">
				<table className="table">
					<thead>
						<tr>
							<th scope="col">{t("insights.columns.community")}</th>
							<th scope="col" className="number">
								{t("insights.columns.engagedPeople")}
							</th>
						</tr>
					</thead>
					<tbody>
						{head.communities.map((community) => (
							<tr key={community.slug}>
								<th scope="row">
									<a className="row-link" dir="auto" href={`/communities/${community.slug}`}>
										{community.name}
									</a>
								</th>
								<td className="number">{numbers.count(community.engaged)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{unlisted > 0 && <p className="muted mt-2">{t("insights.dandelion.otherCommunities", { count: unlisted })}</p>}
		</Section>
	);
}
