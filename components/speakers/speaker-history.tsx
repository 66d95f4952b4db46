import { requestContext } from "@/components/request-context";
import { RelativeTime } from "@/components/ui/time";
import { nameOf } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import type { TalkActivity } from "@/lib/speakers/queries";
import type { SpeakerStage } from "@/lib/speakers/schema";

interface Props {
	deeds: TalkActivity[];
	/** True on the board, where a line names its speaker. */
	withSpeaker?: boolean;
}

/** History from the activity ledger. */
export function SpeakerHistory({ deeds, withSpeaker }: Props) {
	const { t } = requestContext();
	return (
		<ul className="rows">
			{deeds.map((deed) => (
				<li key={deed.id} className="row bare beside">
					<span>{activityText(deed, t, withSpeaker)}</span>
					<span className="aside">
						<RelativeTime instant={deed.at} />
					</span>
				</li>
			))}
		</ul>
	);
}

function activityText({ kind, actor, speaker, from, to }: TalkActivity, t: Translate, withSpeaker?: boolean): string {
	const who = actor ? nameOf(t, actor) : t("speakers.history.somebody");
	if (!from || !to) return t(`speakers.history.${kind.replace("speaker.", "") as "added"}`, { actor: who });
	const stages = { from: t(`speakers.stages.${from as SpeakerStage}`), to: t(`speakers.stages.${to as SpeakerStage}`) };
	return withSpeaker
		? t("speakers.history.movedOf", { actor: who, speaker: speaker?.name || t("shell.formerColleague"), ...stages })
		: t("speakers.history.moved", { actor: who, ...stages });
}
