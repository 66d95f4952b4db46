import { describe, expect, test } from "vitest";
import { figureInWords } from "@/components/practices/figure";
import { changePractice } from "@/lib/practices/changes";
import { practiceList } from "@/lib/practices/list";
import { practicePage } from "@/lib/practices/practice-page";
import { changeInput, draftInput, practiceFilters, storedCard } from "@/lib/practices/schema";
import { practiceVersion } from "@/lib/practices/version-pages";
import { search } from "@/lib/search/queries";
import { as, at, castId, community } from "../factories";
import { fortyWords, published, startingFrom, stored } from "./cards";

const figure = { resultFigure: "25 → 7 min", resultLabel: "length of the morning meeting" };

describe("the figure of a practice says what it measures", () => {
	test("on the card, in the list, in a search by its words and in its versions", async () => {
		const place = await community({ members: [await castId("champion")] });
		const olfa = await as("champion");
		const slug = await published(olfa, place.slug, { card: figure });
		const reader = await as("newcomer");
		expect(await practicePage(reader, slug, at)).toMatchObject(figure);
		expect((await practiceList(reader, practiceFilters.parse({}), at)).rows).toMatchObject([figure]);
		expect(
			(await search(reader, { q: "morning meeting", kind: undefined, after: 0 }, at)).practices.rows,
		).toMatchObject([figure]);
		const card = { ...fortyWords, ...figure, resultLabel: "length of the daily meeting" };
		await changePractice(
			olfa,
			slug,
			{ ...startingFrom("published", { ...fortyWords, ...figure }), card, contactId: olfa.personId },
			at,
		);
		expect((await practiceVersion(reader, slug, 1, at)).card).toMatchObject(figure);
		expect(await stored(slug)).toMatchObject({ resultLabel: "length of the daily meeting" });
	});

	test("and the form asks for it beside the figure, also in a draft", () => {
		const problems = (fields: object) =>
			draftInput
				.safeParse({
					title: "Answer in thirty words",
					language: "en",
					communitySlug: "care",
					contact: "olfa@semis.example",
					...fields,
				})
				.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
		expect(problems({ resultFigure: "-48 %" })).toEqual([["resultLabel", "required"]]);
		expect(problems({ resultLabel: "second letters" })).toEqual([["resultFigure", "required"]]);
		expect(problems(figure)).toEqual([]);
		expect(problems({})).toEqual([]);
		const change = {
			title: "Answer in thirty words",
			language: "en",
			slug: "thirty",
			madeFrom: "{}",
			status: "draft",
			contact: "olfa@semis.example",
		};
		expect(changeInput.safeParse({ ...change, resultFigure: "-48 %" }).success).toBe(false);
	});

	test("where an older card has no label, the figure stands alone", () => {
		expect(figureInWords({ resultFigure: "-48 %", resultLabel: null })).toBe("-48 %");
		expect(figureInWords(figure)).toBe("25 → 7 min, length of the morning meeting");
		expect(figureInWords({ resultFigure: null, resultLabel: null })).toBeNull();
		expect(storedCard.parse({ title: "Old", resultFigure: "-48 %" }).resultLabel).toBeUndefined();
	});
});
