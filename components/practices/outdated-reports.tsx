import { requestContext } from "@/components/request-context";
import { longDay } from "@/lib/clock";
import { nameOf } from "@/lib/i18n/names";
import type { OutdatedReport } from "@/lib/practices/practice-page";

/** Problems that readers have reported. */
export function OutdatedReports({ doubts }: { doubts: OutdatedReport[] }) {
	const { viewer, t } = requestContext();
	if (doubts.length === 0) return null;
	return (
		<ul className="mt-2 grid gap-2">
			{doubts.map((doubt) => (
				<li key={doubt.personId} className="[overflow-wrap:anywhere]">
					<bdi>{doubt.reason}</bdi>
					<span className="muted block">
						{t("practices.doubt.by", { name: nameOf(t, doubt), day: longDay(doubt.createdAt, viewer) })}
					</span>
				</li>
			))}
		</ul>
	);
}
