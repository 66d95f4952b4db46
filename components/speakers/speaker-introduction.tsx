import { requestContext } from "@/components/request-context";
import { listedText } from "@/lib/isolated";
import type { Introduction } from "@/lib/speakers/introductions";

interface Props {
	introduction: Introduction;
	/** True when the agenda already shows the name. */
	isNamed: boolean;
}

export function SpeakerIntroduction({ introduction, isNamed }: Props) {
	const { t } = requestContext();
	const { name, company, biography, photo } = introduction;
	const who = name || t("shell.formerColleague");
	return (
		<div className="mt-2 flex items-start gap-3.5">
			{photo && (
				// biome-ignore lint/performance/noImgElement: access is checked, and the file already has its size.
				<img className="portrait small" src={photo} alt={t("speakers.photoOf", { name: who })} loading="lazy" />
			)}
			<div className="min-w-0">
				{!isNamed && <p className="muted">{listedText([who, company])}</p>}
				{biography && <p className="whitespace-pre-line">{biography}</p>}
			</div>
		</div>
	);
}
