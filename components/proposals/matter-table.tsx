import { requestContext } from "@/components/request-context";
import { Tag } from "@/components/ui/tag";
import { dayIn, daysBetween, longDay, shortDay } from "@/lib/clock";
import { dottedText, listedText } from "@/lib/isolated";
import type { ListedMatter } from "@/lib/proposals/register";
import { fullName } from "@/lib/text";
import { ProposalStateTag } from "./proposal-state";

/** The register as a table: on a phone it scrolls beside itself. */
export function MatterTable({ matters }: { matters: readonly ListedMatter[] }) {
	const { t } = requestContext();
	const heading = (column: "proposal" | "communities" | "supporters" | "state" | "owner" | "dueOn") =>
		t(`proposals.hub.columns.${column}`);
	return (
		<div className="table-wrap">
			<table className="table">
				<thead>
					<tr>
						<th scope="col">{heading("proposal")}</th>
						<th scope="col">{heading("state")}</th>
						<th scope="col" className="number">
							{heading("supporters")}
						</th>
						<th scope="col">{heading("owner")}</th>
						<th scope="col">{heading("dueOn")}</th>
						<th scope="col">{t("proposals.hub.filters.age")}</th>
					</tr>
				</thead>
				<tbody>
					{matters.map((one) => (
						<MatterLine key={one.id} matter={one} />
					))}
				</tbody>
			</table>
		</div>
	);
}

function MatterLine({ matter: one }: { matter: ListedMatter }) {
	const { viewer, t, at } = requestContext();
	const owner = one.owner && (one.owner.status === "left" ? t("proposals.hub.formerColleague") : fullName(one.owner));
	const age = daysBetween(dayIn(one.raisedAt, viewer.zone), dayIn(at, viewer.zone));
	return (
		<tr>
			<td className="min-w-64">
				<a dir="auto" className="row-link font-semibold" href={`/hub/proposals/${one.id}`} lang={one.language}>
					{one.title}
				</a>
				<p className="muted mt-0.5">
					{dottedText([
						listedText(one.communities),
						one.proposals > 1 && t("proposals.hub.joinedCount", { count: one.proposals }),
					])}
				</p>
			</td>
			<td>
				<ProposalStateTag state={one.state} />
			</td>
			<td className="number">{one.supporters}</td>
			<td>{owner ?? <span className="muted">{t("proposals.hub.nobody")}</span>}</td>
			<td className="whitespace-nowrap">
				{one.dueOn && (
					<span title={longDay(one.dueOn, { ...viewer, zone: "UTC" })}>
						{shortDay(one.dueOn, { ...viewer, zone: "UTC" })}
					</span>
				)}{" "}
				{one.isOverdue && <Tag tone="red">{t("proposals.hub.overdue")}</Tag>}
			</td>
			<td className="whitespace-nowrap">{t("proposals.hub.ageDays", { count: age })}</td>
		</tr>
	);
}
