import type { Translate } from "@/lib/i18n/translator";
import type { Dandelion, Head } from "@/lib/insights/dandelion";
import type { Numbers } from "./numbers";

/** Communities listed before the rest are summed up. */
const LISTED = 8;

/** Where the table lists a spoke's communities. */
export const headId = (scope: string) => `communities-${scope.replace(":", "-")}`;

interface Props {
	dandelion: Dandelion;
	flows: Dandelion["flows"];
	nameOf: (scope: string) => string;
	t: Translate;
	numbers: Numbers;
}

/** The numbers of the picture, one click away; a link to a spoke's communities opens it. */
export function DandelionTable({ dandelion, flows, nameOf, t, numbers }: Props) {
	const heads = [...dandelion.heads, ...(dandelion.hub.communities > 0 ? [dandelion.hub] : [])];
	return (
		<details className="mt-3">
			<summary className="text-link cursor-pointer">{t("insights.dandelion.asTable")}</summary>
			<div className="table-wrap mt-3">
				<table className="table">
					<thead>
						<tr>
							<th scope="col">{t("insights.columns.spoke")}</th>
							<th scope="col" className="number">
								{t("insights.metrics.engaged")}
							</th>
							<th scope="col" className="number">
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
								<td className="number">{numbers.count(head.communities)}</td>
								<td className="number">{numbers.count(head.given)}</td>
								<td className="number">{numbers.count(head.taken)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{flows.length > 0 && (
				<>
					<h3 className="mt-5">{t("insights.dandelion.flowsTitle")}</h3>
					{flows.length < dandelion.flows.length && (
						<p className="muted">
							{t("insights.dandelion.largestFlows", { shown: flows.length, all: dandelion.flows.length })}
						</p>
					)}
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
				</>
			)}
			{heads
				.filter((head) => head.communities > 0)
				.map((head) => (
					<CommunitiesOf key={head.scope} head={head} name={nameOf(head.scope)} t={t} numbers={numbers} />
				))}
		</details>
	);
}

function CommunitiesOf({ head, name, t, numbers }: { head: Head; name: string; t: Translate; numbers: Numbers }) {
	const listed = head.seeds.slice(0, LISTED);
	return (
		<details className="mt-3">
			<summary className="cursor-pointer font-semibold">
				{t("insights.dandelion.communitiesOf", { spoke: name, count: numbers.count(head.communities) })}
			</summary>
			<table className="table scroll-mt-28" id={headId(head.scope)}>
				<thead className="sr-only">
					<tr>
						<th scope="col">{t("insights.columns.community")}</th>
						<th scope="col">{t("insights.columns.engagedPeople")}</th>
					</tr>
				</thead>
				<tbody>
					{listed.map((seed) => (
						<tr key={seed.slug}>
							<td>
								<a className="row-link" href={`/communities/${seed.slug}`}>
									{seed.name}
								</a>
							</td>
							<td className="number">{numbers.count(seed.engaged)}</td>
						</tr>
					))}
				</tbody>
			</table>
			{head.communities > listed.length && (
				<p className="muted">{t("insights.dandelion.otherCommunities", { count: head.communities - listed.length })}</p>
			)}
		</details>
	);
}
