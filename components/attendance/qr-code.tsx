import encodeQR from "qr";

/** The empty margin around a code, in modules: ISO/IEC 18004 asks for four. */
const QUIET = 4;

/** A QR code, drawn on the server. Dark on white in every theme, so that cameras can read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
	const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
	const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join("");
	return (
		<svg
			viewBox={`0 0 ${rows.length} ${rows.length}`}
			role="img"
			aria-label={label}
			shapeRendering="crispEdges"
			className="w-full rounded-(--radius-m)"
		>
			<rect width={rows.length} height={rows.length} fill="white" />
			<path d={path} fill="black" />
		</svg>
	);
}
