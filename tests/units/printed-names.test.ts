import { existsSync } from "node:fs";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { attendeeList, badgeSheets } from "@/lib/attendance/attendee-pdfs";
import { isolated } from "@/lib/isolated";
import { line, newPdf, type Pdf } from "@/lib/pdf";
import { fontRuns } from "@/lib/pdf-fonts";

const NAMES = {
	Arabic: "محمد علي",
	Hebrew: "דוד כהן",
	Devanagari: "प्रिया शर्मा",
	Thai: "สมชาย ใจดี",
	Chinese: "王小明",
	Japanese: "山田 はな",
	Korean: "김철수",
	Greek: "Γιώργος Παππάς",
	Cyrillic: "Иван Петров",
	Vietnamese: "Nguyễn Thị Hương",
	Polish: "Łukasz Żółkiewski",
	"two scripts": "Ada (محمد) Martin",
};

async function printed(paper: Pdf): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of paper as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
	const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
	return (await extractText(pdf, { mergePages: true })).text.normalize("NFC");
}

const meetup = {
	title: "Autumn edition",
	language: "en" as const,
	startsAt: new Date("2026-12-17T13:00:00Z"),
	venues: [{ id: "v", name: "Paris", zone: "Europe/Paris" }],
} as unknown as Parameters<typeof attendeeList>[0];

const expected = (name: string) =>
	[{ personId: "p", name, from: "Tunis", venueId: "v", companions: [] }] as unknown as Parameters<
		typeof attendeeList
	>[1];

test.each(Object.entries(NAMES))("a name in %s is printed on the list and on the badge", async (script, name) => {
	for (const paper of [attendeeList(meetup, expected(name), "en"), badgeSheets(meetup, expected(name), "en")]) {
		const text = await printed(paper);
		// A PDF has the vowels of Devanagari in the order in which they are drawn.
		const parts = script === "Devanagari" ? [...name.replaceAll(" ", "")] : name.split(" ");
		for (const part of parts) expect(text).toContain(part);
	}
	for (const weight of [400, 600] as const)
		for (const { file } of fontRuns(name, weight)) expect(file === null || existsSync(file)).toBe(true);
});

test("a name from right to left stands as it is read, and its words in their order", () => {
	expect(fontRuns(NAMES.Arabic, 600).map(({ text }) => text)).toEqual([NAMES.Arabic]);
	expect(fontRuns(isolated(NAMES.Arabic), 600).map(({ text }) => text)).toEqual([NAMES.Arabic]);
	expect(fontRuns("محمد Martin", 600).map(({ text }) => text)).toEqual(["Martin", "محمد "]);
	expect(fontRuns("Zoë L’Œillet-Peña", 600)).toEqual([{ text: "Zoë L’Œillet-Peña", file: null }]);
});

test("a name that is too long for its place is written smaller, and cut only where that would be too small", async () => {
	const write = (name: string) => {
		const paper = newPdf("Names", "en", 40);
		paper.addPage();
		line(paper, name, { x: 40, y: 40, width: 200, size: 12, bold: true });
		paper.end();
		return printed(paper);
	};
	const long = "Maria-Antonietta Kowalczyk-Wiśniewska";
	expect(await write(long)).toContain(long);
	expect(await write(`${long} ${long} ${long}`)).toMatch(/^Maria-Antonietta Kowalczyk-.*…$/);
	expect(await write("محمد ".repeat(30))).toContain("…");
});
