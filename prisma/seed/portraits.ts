import { NAMES } from "./names";
import type { Random } from "./random";

const WOMEN = new Set(Object.values(NAMES).flatMap(({ women }) => women));
const MEN = new Set(Object.values(NAMES).flatMap(({ men }) => men));

const GROUNDS = ["#dfe9dc", "#f1e3c6", "#d9e4f0", "#f0dcdf", "#e3def0", "#d6e9e8", "#ece6cf", "#eadbd0"];
const CLOTHES = [
	"#2f5d50",
	"#b5652b",
	"#34568b",
	"#93405f",
	"#5b4b8a",
	"#1f6f78",
	"#7b6b1f",
	"#6b4a3a",
	"#3b4252",
	"#c9a227",
];
/** Skin and its shade, from light to dark. */
const SKINS: readonly [string, string][] = [
	["#f6d7c3", "#e9bda3"],
	["#eec1a2", "#dca482"],
	["#dba77f", "#c48d63"],
	["#bd8358", "#a46c44"],
	["#8f5b3b", "#774829"],
	["#6a4230", "#543222"],
];
const SKINS_OF: Record<string, readonly number[]> = {
	SN: [4, 5, 5],
	TN: [1, 2, 2, 3],
	PL: [0, 0, 1],
	ES: [1, 2],
	FR: [0, 1, 1, 2, 3, 4],
};
const HAIR = ["#2b2019", "#3f2a1d", "#5d3c23", "#8a5a2d", "#b98a48", "#1c1a1b", "#9a9691"];
const DARK_HAIR = ["#1c1614", "#2b2019", "#171515"];
const SCARVES = ["#8c3f5c", "#2c6e7a", "#4a5d8f", "#a8662f", "#586b3a"];

/** A portrait of somebody who does not exist, of simple shapes: 320 by 320. */
export function portraitOf(givenName: string, country: string, random: Random): string {
	const [skin, shade] = SKINS[random.pick(SKINS_OF[country] ?? [0, 1, 2, 3])] ?? ["#eec1a2", "#dca482"];
	const isDark = skin === "#6a4230" || skin === "#8f5b3b";
	const hair = random.pick(isDark || country === "TN" ? DARK_HAIR : HAIR);
	const clothes = random.pick(CLOTHES);
	const isMan = MEN.has(givenName) && !WOMEN.has(givenName);
	const wearsScarf = !isMan && WOMEN.has(givenName) && (country === "TN" || country === "SN") && random.chance(0.3);
	const scarf = random.pick(SCARVES);
	const style = wearsScarf ? scarfOf(scarf) : isMan ? shortHair(hair, random) : longHair(hair, random, isDark);
	const beard =
		isMan && random.chance(0.4)
			? `<path d="M108 158q2 62 52 66q50-4 52-66q-10 26-26 27q-26-10-52 0q-16-1-26-27z" fill="${hair}" opacity=".92"/>`
			: "";
	const glasses = random.chance(0.28)
		? `<g fill="none" stroke="#2b2b2b" stroke-width="4"><rect x="112" y="134" width="40" height="30" rx="13"/><rect x="168" y="134" width="40" height="30" rx="13"/><path d="M152 146q8-5 16 0"/></g>`
		: "";
	const smile = random.pick(["M136 188q24 22 48 0", "M138 190q22 15 44 0", "M140 187q20 24 40 0"]);
	const collar = random.pick([
		`<path d="M128 236l32 34l32-34l14 10l-46 46l-46-46z" fill="#fff" opacity=".9"/>`,
		`<path d="M126 238q34 32 68 0l6 8q-40 40-80 0z" fill="#000" opacity=".14"/>`,
		"",
	]);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320" width="320" height="320">
<rect width="320" height="320" fill="${random.pick(GROUNDS)}"/>
<circle cx="${random.between(60, 260)}" cy="${random.between(40, 120)}" r="${random.between(70, 130)}" fill="#fff" opacity=".28"/>
${style.behind}
<path d="M44 330q4-86 82-98h68q78 12 82 98z" fill="${clothes}"/>
<path d="M132 196h56v42q-28 26-56 0z" fill="${shade}"/>${collar}
<ellipse cx="106" cy="152" rx="12" ry="17" fill="${shade}"/><ellipse cx="214" cy="152" rx="12" ry="17" fill="${shade}"/>
<path d="M106 140q-2-66 54-66q56 0 54 66q2 84-54 86q-56-2-54-86z" fill="${skin}"/>
<g fill="#2a211d"><ellipse cx="137" cy="150" rx="5.5" ry="6.5"/><ellipse cx="183" cy="150" rx="5.5" ry="6.5"/></g>
<g fill="none" stroke="${wearsScarf ? "#3f2a1d" : hair}" stroke-width="5" stroke-linecap="round" opacity=".85"><path d="M124 132q12-9 26-3"/><path d="M170 129q14-6 26 3"/></g>
<path d="M160 154q-8 18 2 20" fill="none" stroke="${shade}" stroke-width="4" stroke-linecap="round"/>
<g fill="#e2725b" opacity=".16"><circle cx="124" cy="176" r="13"/><circle cx="196" cy="176" r="13"/></g>
${beard}<path d="${smile}" fill="none" stroke="#9c4238" stroke-width="5" stroke-linecap="round"/>
${style.front}${glasses}</svg>`;
}

interface Style {
	behind: string;
	front: string;
}

const shortHair = (hair: string, random: Random): Style => ({
	behind: "",
	front: random.pick([
		`<path d="M102 146q-8-82 60-82q66 0 56 82q-6-34-24-46q-36 12-72-2q-16 14-20 48z" fill="${hair}"/>`,
		`<path d="M102 140q-4-74 58-76q62 2 58 76q-4-26-14-38q-44-16-88 0q-10 12-14 38z" fill="${hair}"/>`,
		`<path d="M100 142q-6-84 70-80q56 6 48 80q-8-40-40-46q-44 24-66 6q-8 12-12 40z" fill="${hair}"/>`,
		`<path d="M106 132q-2-62 54-60q56-2 54 60q-6-22-14-30q-40-10-80 0q-8 8-14 30z" fill="${hair}" opacity=".8"/>`,
	]),
});

function longHair(hair: string, random: Random, mayBeRound: boolean): Style {
	const round: Style = {
		behind: `<circle cx="160" cy="128" r="92" fill="${hair}"/>`,
		front: `<path d="M106 132q4-54 54-54q50 0 54 54q-12-34-54-34q-42 0-54 34z" fill="${hair}"/>`,
	};
	if (mayBeRound && random.chance(0.5)) return round;
	return random.pick([
		{
			behind: `<path d="M92 250q-10-190 68-190q78 0 68 190z" fill="${hair}"/>`,
			front: `<path d="M102 150q-4-80 58-80q62 0 58 80q-8-44-40-54q-30 34-76 54z" fill="${hair}"/>`,
		},
		{
			behind: `<path d="M92 206q-10-144 68-144q78 0 68 144q-10 14-28 10h-80q-18 4-28-10z" fill="${hair}"/>`,
			front: `<path d="M102 148q-2-76 58-78q60 2 58 78q-10-30-24-40q-34 6-68 0q-14 10-24 40z" fill="${hair}"/>`,
		},
		{
			behind: `<circle cx="160" cy="62" r="34" fill="${hair}"/>`,
			front: `<path d="M102 146q-6-78 58-80q64 2 58 80q-8-36-34-48q-24 4-48 0q-26 12-34 48z" fill="${hair}"/>`,
		},
		{
			behind: `<path d="M94 176q-12-112 66-114q78 2 66 114q2 60 22 92h-40l-96-8q-22-30-18-84z" fill="${hair}"/>`,
			front: `<path d="M102 152q0-84 62-82q58 4 54 80q-18-26-22-52q-40 40-94 54z" fill="${hair}"/>`,
		},
	]);
}

const scarfOf = (colour: string): Style => ({
	behind: `<path d="M84 262q-16-206 76-206q92 0 76 206z" fill="${colour}"/>`,
	front: `<path fill-rule="evenodd" d="M90 250q-18-192 70-192q88 0 70 192q-70 34-140 0zM112 146q-2 74 48 76q50-2 48-76q-4-54-48-54q-44 0-48 54z" fill="${colour}"/><path d="M104 226q56 34 112 2q-4 28-58 34q-48-6-54-36z" fill="#000" opacity=".12"/>`,
});

/** Two hues of each accent, for a landscape. */
const LANDS: Record<string, readonly [sky: string, sun: string, far: string, near: string]> = {
	leaf: ["#e6f0dd", "#f7d66a", "#8fbf9f", "#2f7355"],
	amber: ["#fbe9cf", "#f6b84b", "#e0a163", "#9a5a10"],
	sky: ["#dfeaf8", "#fbe3a0", "#8fb3e0", "#2a5ca8"],
	rose: ["#f9e2e6", "#f8c98f", "#d98aa5", "#a8456b"],
	violet: ["#e9e3f7", "#f7d58c", "#a99bdc", "#6b5bb5"],
	teal: ["#dcefee", "#f9dd96", "#79bdc2", "#0c6b76"],
	olive: ["#f1edd2", "#f5c95b", "#bcae63", "#6f6214"],
	clay: ["#f4e4d9", "#f4c07a", "#c29474", "#7a4a32"],
};

/** Hills under a sun, in the colours of a community: 1600 by 534. */
export function landscapeOf(accent: string, random: Random): string {
	const [sky, sun, far, near] = LANDS[accent] ?? LANDS.leaf ?? ["#eee", "#fd8", "#8a8", "#464"];
	const ridge = (height: number, rough: number) => {
		const [a, b, c, d] = [0, 1, 2, 3].map(() => height + random.between(-rough, rough));
		return `M0 ${a}C400 ${(a ?? 0) - rough * 1.6} 500 ${b} 800 ${c}S1300 ${(d ?? 0) + rough} 1600 ${b}V540H0z`;
	};
	const stems = Array.from({ length: random.between(5, 9) }, () => {
		const [x, y, r] = [random.between(60, 1540), random.between(230, 400), random.between(26, 58)];
		const rays = Array.from({ length: 26 }, (_, index) => {
			const angle = (Math.PI * 2 * index) / 26;
			return `M${x} ${y}l${Math.round(Math.cos(angle) * r)} ${Math.round(Math.sin(angle) * r)}`;
		}).join("");
		return `<path d="M${x} ${y}q${random.between(-20, 20)} 120 ${random.between(-12, 12)} 320" stroke="#fff" stroke-opacity=".75" stroke-width="4" fill="none"/><path d="${rays}" stroke="#fff" stroke-opacity=".8" stroke-width="2"/><circle cx="${x}" cy="${y}" r="${r}" fill="#fff" opacity=".16"/><circle cx="${x}" cy="${y}" r="6" fill="#fff"/>`;
	}).join("");
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 534" width="1600" height="534">
<rect width="1600" height="534" fill="${sky}"/><circle cx="${random.between(900, 1400)}" cy="${random.between(110, 200)}" r="${random.between(70, 110)}" fill="${sun}"/>
<path d="${ridge(280, 50)}" fill="${far}" opacity=".55"/><path d="${ridge(350, 40)}" fill="${far}"/><path d="${ridge(430, 34)}" fill="${near}" opacity=".8"/><path d="${ridge(480, 24)}" fill="${near}"/>${stems}</svg>`;
}
