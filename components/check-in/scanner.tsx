"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import type { ReadCode } from "./qr-reader";
import type { CheckInTexts } from "./texts";

/** Not in TypeScript's library yet. https://wicg.github.io/shape-detection-api/ */
interface Detector {
	detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };

const PICTURE_MS = 150;
/** The same code is read again while it stays in front of the camera: ignored for this long. */
const SAME_CODE_MS = 4000;

function detectorOfBrowser(): DetectorClass | undefined {
	return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

export async function codeReader(): Promise<ReadCode> {
	const Native = detectorOfBrowser();
	const formats = await Native?.getSupportedFormats().catch((): string[] => []);
	if (!Native || !formats?.includes("qr_code")) return (await import("./qr-reader")).ownReader();
	const detector = new Native({ formats: ["qr_code"] });
	return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null;
}

function problemOf(error: unknown, texts: CheckInTexts): string {
	const name = error instanceof DOMException ? error.name : "";
	if (name === "NotAllowedError" || name === "SecurityError") return texts.scanRefused;
	return name === "NotFoundError" || name === "OverconstrainedError" ? texts.scanNone : texts.scanFailed;
}

interface Props {
	texts: CheckInTexts;
	/** Called with the text of a code; returns the message to show. */
	onCode: (text: string) => string;
}

/** The phone's camera. It reads codes until it is closed. */
export function Scanner({ texts, onCode }: Props) {
	const [open, setOpen] = useState(false);
	const [said, setSaid] = useState("");
	const video = useRef<HTMLVideoElement>(null);
	const read = useRef(onCode);
	useEffect(() => {
		read.current = onCode;
	}, [onCode]);

	useEffect(() => {
		if (!open) return;
		let stream: MediaStream | undefined;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let closed = false;
		let last = { text: "", at: 0 };
		const look = async (reader: ReadCode) => {
			const text = video.current && (await reader(video.current));
			if (closed) return;
			if (text && (text !== last.text || performance.now() - last.at > SAME_CODE_MS)) {
				last = { text, at: performance.now() };
				setSaid(read.current(text));
				navigator.vibrate?.(60);
			}
			timer = setTimeout(() => void look(reader), PICTURE_MS);
		};
		const begin = async () => {
			try {
				if (!navigator.mediaDevices) throw new DOMException("no camera", "NotFoundError");
				stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
				const reader = await codeReader();
				if (closed || !video.current) return stop();
				video.current.srcObject = stream;
				await video.current.play();
				await look(reader);
			} catch (error) {
				if (!closed) setSaid(problemOf(error, texts));
			}
		};
		const stop = () => {
			for (const track of stream?.getTracks() ?? []) track.stop();
		};
		setSaid(texts.scanHint);
		void begin();
		return () => {
			closed = true;
			clearTimeout(timer);
			stop();
		};
	}, [open, texts]);

	return (
		<div>
			<button
				type="button"
				className={buttonClass({ look: open ? "quiet" : "main", wide: true })}
				aria-expanded={open}
				onClick={() => setOpen(!open)}
			>
				{open ? texts.scanClose : texts.scan}
			</button>
			{open && (
				<div className="mt-3">
					<video
						ref={video}
						className="aspect-square w-full rounded-(--radius-l) bg-sunken object-cover"
						muted
						playsInline
						aria-label={texts.scan}
					/>
					<p className="mt-2" role="status">
						{said}
					</p>
				</div>
			)}
		</div>
	);
}
