import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Panel } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import type { RequestPage } from "@/lib/communities/request-queries";
import { nameOf } from "@/lib/i18n/names";

const TONES = { asked: "bloom", accepted: "green", declined: "red" } as const;

/** Who proposed it, its two managers with their answers, and its sponsor. */
export function RequestPeople({ request }: { request: RequestPage }) {
	const { t } = requestContext();
	const { proposer, managers, sponsor } = request;
	const people = [
		{ person: proposer, as: t("communityRequests.proposer"), answer: null },
		...managers.map((person) => ({ person, as: t("communityRequests.manager"), answer: person.answer })),
		...(sponsor ? [{ person: sponsor, as: t("communityRequests.sponsor"), answer: null }] : []),
	];
	return (
		<Panel title={t("communityRequests.people")}>
			<ul className="grid gap-3">
				{people.map(({ person, as, answer }) => (
					<li key={`${person.id} ${as}`} className="flex items-center gap-2.5">
						<Avatar person={person} />
						<span className="min-w-0">
							<a className="row-link" dir="auto" href={`/people/${person.id}`}>
								{nameOf(t, person)}
							</a>{" "}
							<span className="muted">{as}</span>{" "}
							{answer && <Tag tone={TONES[answer]}>{t(`communityRequests.answers.${answer}`)}</Tag>}
						</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}
