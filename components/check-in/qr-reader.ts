import { decodeQR } from "qr/decode.js";

export type ReadCode = (video: HTMLVideoElement) => Promise<string | null>;

/** For browsers without BarcodeDetector. Loaded only when the camera is on. */
export function ownReader(): ReadCode {
	const canvas = document.createElement("canvas");
	const context = canvas.getContext("2d", { willReadFrequently: true });
	return async (video) => {
		if (!context || video.videoWidth === 0) return null;
		canvas.width = video.videoWidth;
		canvas.height = video.videoHeight;
		context.drawImage(video, 0, 0);
		try {
			return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height)) as string;
		} catch {
			return null;
		}
	};
}
