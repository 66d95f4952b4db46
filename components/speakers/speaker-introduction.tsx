import { requestContext } from "@/components/request-context";
import type { Introduction } from "@/lib/speakers/agenda-queries";

interface Props {
	introduction: Introduction;
	/** The agenda says already who it is. */
	isNamed: boolean;
}

/** Who speaks, as they introduce themselves. */
export function SpeakerIntroduction({ introduction, isNamed }: Props) {
	const { t } = requestContext();
	const { name, company, biography, photo } = introduction;
	const who = name || t("shell.formerColleague");
	return (
		<div className="mt-2 flex items-start gap-3.5">
			{photo && (
				// biome-ignore lint/performance/noImgElement: it is for those who see the meetup, and as large as it is shown.
				<img className="portrait small" src={photo} alt={t("speakers.photoOf", { name: who })} loading="lazy" />
			)}
			<div className="min-w-0">
				{!isNamed && <p className="muted">{[who, company].filter(Boolean).join(", ")}</p>}
				{biography && <p className="whitespace-pre-line">{biography}</p>}
			</div>
		</div>
	);
}
