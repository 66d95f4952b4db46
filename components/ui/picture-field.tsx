"use client";

import { useEffect, useRef, useState } from "react";
import { FileField } from "./file-field";
import { useForm } from "./form";

interface Props {
	name: string;
	label: string;
	hint: string;
	accept: string;
	/** Width by height of the part that is shown. */
	ratio: number;
	optional?: boolean;
	texts: { part: string; zoom: string };
}

/** Pixels of the part that is sent, by its proportion: as wide as pages ever show it. */
const widthFor = (ratio: number) => (ratio === 1 ? 640 : 1600);
const MOST_ZOOM = 4;
const STEP = 0.02;
const ARROWS: Record<string, [x: number, y: number]> = {
	ArrowLeft: [-STEP, 0],
	ArrowRight: [STEP, 0],
	ArrowUp: [0, -STEP],
	ArrowDown: [0, STEP],
};

/** The middle of the part, as a share of the picture, and how far it is enlarged. */
interface Part {
	x: number;
	y: number;
	zoom: number;
}
const WHOLE: Part = { x: 0.5, y: 0.5, zoom: 1 };

/**
 * A picture from which the person chooses a part: by dragging, with the arrow keys and by a slider. The part is what the form
 * sends. Without script the whole picture is sent, and the server takes the middle.
 */
export function PictureField({ name, label, hint, accept, ratio, optional, texts }: Props) {
	const input = useRef<HTMLInputElement>(null);
	const canvas = useRef<HTMLCanvasElement>(null);
	const [picture, setPicture] = useState<ImageBitmap | null>(null);
	const [part, setPart] = useState(WHOLE);
	/** An error of the server empties the field: the part is put into it again. */
	const { attempt } = useForm().state;
	const width = widthFor(ratio);
	const height = Math.round(width / ratio);

	// biome-ignore lint/correctness/useExhaustiveDependencies: once more for each answer of the server.
	useEffect(() => {
		if (!picture || !canvas.current) return;
		draw(canvas.current, picture, part);
		let isCurrent = true;
		canvas.current.toBlob(
			(blob) => {
				if (!isCurrent || !blob || !input.current) return;
				const sent = new DataTransfer();
				sent.items.add(new File([blob], "picture.jpg", { type: blob.type }));
				input.current.files = sent.files;
			},
			"image/jpeg",
			0.92,
		);
		return () => {
			isCurrent = false;
		};
	}, [picture, part, attempt]);

	async function choose(file: File | undefined) {
		// The one before must not be sent in the place of this one.
		setPicture(null);
		setPart(WHOLE);
		// What the browser cannot read is sent as it is: the server says what is wrong with it.
		setPicture(file ? await createImageBitmap(file).catch(() => null) : null);
	}

	function move(x: number, y: number) {
		if (picture) setPart((now) => within(picture, { ...now, x: now.x + x, y: now.y + y }, ratio));
	}

	return (
		<FileField
			name={name}
			label={label}
			hint={hint}
			accept={accept}
			optional={optional}
			ref={input}
			onChange={(event) => void choose(event.target.files?.[0])}
		>
			{picture && (
				<div className="mt-3 grid max-w-[480px] gap-3">
					<canvas
						ref={canvas}
						className={ratio === 1 ? "crop round" : "crop"}
						width={width}
						height={height}
						tabIndex={0}
						role="img"
						aria-label={texts.part}
						onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
						onPointerMove={(event) => {
							if (event.buttons === 0 || !picture) return;
							const box = event.currentTarget.getBoundingClientRect();
							const now = shown(picture, part, ratio);
							move(
								(-event.movementX / box.width) * (now.width / picture.width),
								(-event.movementY / box.height) * (now.height / picture.height),
							);
						}}
						onKeyDown={(event) => {
							const by = ARROWS[event.key];
							if (!by) return;
							event.preventDefault();
							move(...by);
						}}
					/>
					<label className="grid gap-1">
						<span className="muted">{texts.zoom}</span>
						<input
							type="range"
							min={1}
							max={MOST_ZOOM}
							step={0.05}
							value={part.zoom}
							onChange={(event) => setPart(within(picture, { ...part, zoom: event.target.valueAsNumber }, ratio))}
						/>
					</label>
				</div>
			)}
		</FileField>
	);
}

/** Pixels of the picture that are shown. */
function shown(picture: ImageBitmap, { zoom }: Part, ratio: number) {
	const width = Math.min(picture.width, picture.height * ratio) / zoom;
	return { width, height: width / ratio };
}

/** The part moved so far that it does not leave the picture. */
function within(picture: ImageBitmap, part: Part, ratio: number): Part {
	const { width, height } = shown(picture, part, ratio);
	const keep = (middle: number, share: number) => Math.min(1 - share / 2, Math.max(share / 2, middle));
	return { ...part, x: keep(part.x, width / picture.width), y: keep(part.y, height / picture.height) };
}

function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, part: Part) {
	const { width, height } = shown(picture, part, canvas.width / canvas.height);
	const [left, top] = [part.x * picture.width - width / 2, part.y * picture.height - height / 2];
	const context = canvas.getContext("2d");
	if (!context) return;
	// JPEG has no transparency.
	context.fillStyle = "#fff";
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.imageSmoothingQuality = "high";
	context.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height);
}
