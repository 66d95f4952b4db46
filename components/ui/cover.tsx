import { visitorContext } from "@/components/request-context";
import type { AccentName } from "@/lib/accents";
import { fileAddress } from "@/lib/files/addresses";
import { COVER_SIZE, COVER_WIDTHS } from "@/lib/files/sizes";
import { DRAWING, dandelionDrawing } from "./dandelion-drawing";
import { dandelionOf } from "./dandelion-look";

interface Props {
	/** Whose cover it is: the dandelion is drawn from it where there is no picture. */
	name: string;
	accent: AccentName;
	coverFileId: string | null;
}

/** The picture above the page of a community or an edition. */
export function Cover({ name, accent, coverFileId }: Props) {
	const { at } = visitorContext();
	if (!coverFileId) return <DrawnCover name={name} accent={accent} />;
	return (
		// biome-ignore lint/performance/noImgElement: its versions are made when it is sent, and its address ends.
		<img
			className={`cover tone-${accent}`}
			src={fileAddress(coverFileId, at, COVER_WIDTHS[1])}
			srcSet={COVER_WIDTHS.map((width) => `${fileAddress(coverFileId, at, width)} ${width}w`).join(", ")}
			sizes="(max-width: 700px) 100vw, 1040px"
			{...COVER_SIZE}
			alt=""
		/>
	);
}

function DrawnCover({ name, accent }: Pick<Props, "name" | "accent">) {
	const drawing = dandelionDrawing(name);
	return (
		<div className={`cover tone-${accent}`} aria-hidden="true">
			<svg aria-hidden="true" viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`} preserveAspectRatio="xMaxYMid slice">
				<path d={drawing.inner} className="faint" strokeWidth="1.5" />
				<path d={drawing.stem} strokeWidth="6" />
				<path d={drawing.stalks} strokeWidth="1.6" />
				<path d={drawing.hairs + drawing.flying} strokeWidth="1.8" />
				<circle cx={drawing.heart.x} cy={drawing.heart.y} r="9" strokeWidth="9" />
			</svg>
		</div>
	);
}

/** A small cover, in a list. */
export function CoverTile({ name, accent, coverFileId, wide }: Props & { wide?: boolean }) {
	const { at } = visitorContext();
	const look = wide ? "tile wide" : "tile";
	if (!coverFileId) return <span className={`${look} ${dandelionOf(name, accent)}`} aria-hidden="true" />;
	const [width, height] = wide ? [108, 60] : [56, 56];
	const address = fileAddress(coverFileId, at, COVER_WIDTHS[0]);
	// biome-ignore lint/performance/noImgElement: its versions are made when it is sent, and its address ends.
	return <img className={`${look} tone-${accent}`} src={address} width={width} height={height} alt="" loading="lazy" />;
}
