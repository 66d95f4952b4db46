const WIDTH = 1200;
const HEIGHT = 640;
const LEFT = 80;
const BOTTOM = 560;

/** Satisfaction of fourteen months: most of its changes are inside the doubt. */
const MONTHS = [71, 73, 70, 72, 74, 72, 71, 73, 75, 73, 72, 74, 80, 81];
const DOUBT = 3;

const x = (month: number) => LEFT + 40 + month * 80;
const y = (share: number) => BOTTOM - (share - 60) * 18;
const line = (shares: readonly number[]) => shares.map((share, month) => `${x(month)},${y(share)}`);

/** A line with its margin of error as a pale band, without letters: fonts differ from machine to machine. */
export function chartWithDoubt(): string {
	const above = line(MONTHS.map((share) => share + DOUBT));
	const below = line(MONTHS.map((share) => share - DOUBT)).reverse();
	const grid = [60, 65, 70, 75, 80, 85]
		.map((share) => `<line x1="${LEFT}" x2="${WIDTH - 40}" y1="${y(share)}" y2="${y(share)}"/>`)
		.join("");
	const points = MONTHS.map((share, month) => {
		const isNews = month >= MONTHS.length - 2;
		return `<circle cx="${x(month)}" cy="${y(share)}" r="${isNews ? 13 : 8}" fill="${isNews ? "#b5652b" : "#2f5d50"}"/>`;
	}).join("");
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
		<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfaf6"/>
		<g stroke="#e3e0d6" stroke-width="2">${grid}</g>
		<polygon points="${[...above, ...below].join(" ")}" fill="#2f5d50" opacity=".16"/>
		<polyline points="${line(MONTHS).join(" ")}" fill="none" stroke="#2f5d50" stroke-width="6" stroke-linejoin="round"/>
		${points}
		<line x1="${LEFT}" x2="${WIDTH - 40}" y1="${BOTTOM}" y2="${BOTTOM}" stroke="#5b665f" stroke-width="3"/>
	</svg>`;
}
