import { decodeQR } from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { QrCode } from "@/components/attendance/qr-code";
import { arrivedWith, countAt, type KnownList, refreshed, sent, type Tap } from "@/components/check-in/taps";

const seat = (personId: string, companions: string[] = []) => ({
	personId,
	name: personId,
	from: "",
	venueId: "paris",
	companions,
	badge: "",
});
const known: KnownList = {
	expectedMark: "1",
	arrivedMark: "1",
	expected: [seat("ada"), seat("zoe", ["Marta", "Jo"])],
	arrived: [{ attendee: "ada", name: "ada", venueId: "paris", companions: 0, isWalkIn: false, at: "now" }],
};
const own = { meetupId: "m", by: "claire", venueId: "paris" };
const comes = (personId: string, companions?: number): Tap => ({
	...own,
	verb: "checkIn",
	personId,
	method: "list",
	companions,
	name: personId,
	deviceKey: `key of ${personId}`,
	notedAt: 1000,
});
const back = (attendee: string): Tap => ({
	meetupId: "m",
	by: "claire",
	verb: "takeBack",
	attendee,
	name: attendee,
	deviceKey: "k",
	notedAt: 2000,
});
const countWith = (taps: Tap[]) => countAt("paris", known.expected, arrivedWith(known, taps).values());

describe("check-ins that wait on a device", () => {
	test("are counted at once, with companions", () => {
		expect(countWith([])).toEqual({ expected: 4, came: 1, walkIns: 0 });
		expect(countWith([comes("zoe")])).toEqual({ expected: 4, came: 4, walkIns: 0 });
		expect(countWith([comes("zoe"), comes("zoe", 1)])).toMatchObject({ came: 3 });
		expect(countWith([comes("zoe"), back("zoe"), back("ada")])).toMatchObject({ came: 0 });
	});

	test("of somebody without a seat are walk-ins with the key of the check-in", () => {
		const visitor: Tap = { ...own, verb: "walkIn", name: "Jean Petit", deviceKey: "k1", notedAt: 0 };
		expect(countWith([visitor, comes("awa")])).toMatchObject({ came: 1, walkIns: 2 });
		expect(countWith([visitor, back("k1")])).toMatchObject({ walkIns: 0 });
	});

	test("change nothing once the server has them as well", () => {
		const arrived = [...known.arrived, { ...known.arrived[0], attendee: "zoe", companions: 2 } as never];
		const news = refreshed(known, { expectedMark: "1", arrivedMark: "2", arrived });
		expect(news.expected).toBe(known.expected);
		expect(arrivedWith(news, [comes("zoe")]).size).toBe(2);
	});

	test("are sent with their age, and without the owner of the device", () => {
		expect(sent(comes("zoe", 2), 4500.4)).toEqual({
			verb: "checkIn",
			venueId: "paris",
			personId: "zoe",
			method: "list",
			companions: 2,
			deviceKey: "key of zoe",
			ago: 3500,
		});
		expect(sent(comes("zoe"), 0)).toMatchObject({ ago: 0 });
	});
});

test("the scanner on phones reads the QR codes that the product draws", () => {
	const text =
		"https://dandelion.example/meetups/01a187c5-5920-78eb-8408-4f01fbd440fd/check-in?badge=Nv3kT0Zx1_q-9aLr5yQ2bw";
	const svg = QrCode({ text, label: "" }).props as { viewBox: string; children: { props: { d?: string } }[] };
	const size = Number(svg.viewBox.split(" ")[2]);
	const pixels = 6;
	const image = {
		width: size * pixels,
		height: size * pixels,
		data: new Uint8ClampedArray((size * pixels) ** 2 * 4).fill(255),
	};
	for (const [, x, y] of (svg.children[1]?.props.d ?? "").matchAll(/M(\d+) (\d+)h/g))
		for (let row = 0; row < pixels; row++) {
			const from = ((Number(y) * pixels + row) * image.width + Number(x) * pixels) * 4;
			for (let index = from; index < from + pixels * 4; index++) if (index % 4 !== 3) image.data[index] = 0;
		}
	expect(decodeQR(image)).toBe(text);
});
