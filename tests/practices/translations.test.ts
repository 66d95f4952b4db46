import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { marksOf } from "@/lib/edits";
import { NotFound, Stale } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { restoreVersion } from "@/lib/practices/changes";
import { practiceList } from "@/lib/practices/list";
import { practicePage } from "@/lib/practices/practice-page";
import { practiceFilters } from "@/lib/practices/schema";
import { UNTRANSLATED } from "@/lib/practices/translation-card";
import { translationToWrite } from "@/lib/practices/translation-form";
import { confirmTranslation, restoreTranslation, translatePractice } from "@/lib/practices/translations";
import { practiceComparison, practiceVersion } from "@/lib/practices/version-pages";
import { search } from "@/lib/search/queries";
import { searchFilters } from "@/lib/search/schema";
import { countWords } from "@/lib/search/vocabulary";
import { as, at, castId, community } from "../factories";
import { refusal } from "../refusal";
import { fortyWords, published } from "./cards";
import { change, newSteps, olfasCard, opened, quaranteMots, readerOf, translated } from "./translated";

describe("a reader", () => {
	test("gets the card in their language, and the original or another language by one link", async () => {
		const { olfa, slug } = await olfasCard();
		expect(await translated(olfa, slug)).toEqual({ isNew: true });
		expect(await practicePage(await readerOf("fr"), slug, at)).toMatchObject({
			title: quaranteMots.title,
			language: "fr",
			originalLanguage: "en",
			resultFigure: "-48 %",
			resultLabel: "réclamations qui reviennent",
			translation: { ofVersion: 1, changed: null },
		});
		const original = await practicePage(await readerOf("fr"), slug, at, "en");
		expect(original).toMatchObject({ title: fortyWords.title, language: "en", translation: null });
		expect(original.languages).toMatchObject([{ language: "fr", ofVersion: 1, givenName: olfa.givenName }]);
		expect((await practicePage(await readerOf("en"), slug, at)).title).toBe(fortyWords.title);
		expect((await practicePage(await readerOf("en"), slug, at, "fr")).stepsHtml).toContain("S’arrêter");
	});

	test("finds it in lists in their language: its words, its title, and by the filter of languages", async () => {
		const { olfa, slug } = await olfasCard();
		await translated(olfa, slug);
		const listed = async (locale: Locale, filters: object) =>
			(await practiceList(await readerOf(locale), practiceFilters.parse(filters), at)).rows;
		expect(await listed("fr", { q: "quarante mots" })).toMatchObject([
			{ slug, title: quaranteMots.title, summary: quaranteMots.summary, language: "fr", originalLanguage: "en" },
		]);
		expect(await listed("en", { q: "quarante mots" })).toMatchObject([{ slug, title: fortyWords.title }]);
		expect(await listed("en", { language: "fr" })).toMatchObject([{ slug }]);
		expect(await listed("en", { language: "en" })).toMatchObject([{ slug }]);
	});

	test("finds the card once by search, by words of either language, with the title in theirs", async () => {
		const { olfa, slug } = await olfasCard();
		await translated(olfa, slug);
		await countWords();
		const found = async (locale: Locale, filters: object) =>
			search(await readerOf(locale), searchFilters.parse({ kind: "practices", ...filters }), at);
		for (const q of ["réclamation", "complaint", "réclamation complaint"]) {
			const results = await found("fr", { q });
			expect(results.practices.rows, q).toMatchObject([{ slug, title: quaranteMots.title, language: "fr" }]);
			expect(results.total).toBe(1);
		}
		expect((await found("en", { q: "réclamation" })).practices.rows).toMatchObject([
			{ title: fortyWords.title, summaryLanguage: "fr", summary: expect.stringContaining("réclamation") },
		]);
		const { counts } = await found("en", { q: "réclamation" });
		const languages = counts.filter(({ facet }) => facet === "language").map(({ value, count }) => [value, count]);
		expect(new Map(languages as [string, number][])).toEqual(
			new Map([
				["en", 1],
				["fr", 1],
			]),
		);
		expect((await found("en", { q: "réclamation", language: "fr" })).total).toBe(1);
		expect((await found("en", { q: "réclamation", language: "en" })).total).toBe(1);
	});

	test("does not find what they may not read", async () => {
		const { slug: home } = await community({ visibility: "hidden", members: [await castId("champion")] });
		const olfa = await as("champion");
		const slug = await published(olfa, home);
		await translated(olfa, slug);
		const outsider = await readerOf("fr");
		await expect(practicePage(outsider, slug, at, "fr")).rejects.toBeInstanceOf(NotFound);
		await expect(translationToWrite(outsider, slug, "fr", at)).rejects.toBeInstanceOf(NotFound);
		expect((await search(outsider, searchFilters.parse({ q: "réclamation", kind: "practices" }), at)).total).toBe(0);
	});
});

describe("a translation that falls behind", () => {
	test("says so with the changed passages, tells its translator once, and is brought up to date", async () => {
		const { olfa, slug } = await olfasCard();
		const manager = await as("communityManager");
		await translated(manager, slug);
		await change(olfa, slug, { steps: newSteps });
		const page = await practicePage(await readerOf("fr"), slug, at);
		expect(page.translation?.changed?.fields).toEqual(["steps"]);
		expect(page.translation?.changed?.compared?.[0]?.parts).toContainEqual({
			text: "Sign with your name",
			is: "added",
		});
		await change(olfa, slug, { steps: `${newSteps}.` });
		expect(await db.activity.count({ where: { kind: "practice.translation_behind" } })).toBe(1);
		const form = await translationToWrite(manager, slug, "fr", at);
		expect(form).toMatchObject({ isBehind: true, isWhole: true, changed: [{ field: "steps" }] });
		await translated(manager, slug, { steps: "1. Dire\n2. Signer" });
		expect((await practicePage(await readerOf("fr"), slug, at)).translation).toEqual({
			...{ version: 2, ofVersion: 3, changed: null },
		});
	});

	test("needs one click where there is nothing to change, for the version that was read", async () => {
		const { olfa, slug } = await olfasCard();
		await translated(olfa, slug);
		await change(olfa, slug, { steps: newSteps });
		await change(olfa, slug, { result: "A third." });
		await confirmTranslation(olfa, { slug, language: "fr", ofVersion: 2 }, at);
		expect((await practicePage(await readerOf("fr"), slug, at)).translation?.changed?.fields).toEqual(["result"]);
		await confirmTranslation(olfa, { slug, language: "fr", ofVersion: 3 }, at);
		// An old page that is sent late takes nothing back.
		await confirmTranslation(olfa, { slug, language: "fr", ofVersion: 2 }, at);
		expect((await practicePage(await readerOf("fr"), slug, at)).translation).toMatchObject({
			version: 1,
			changed: null,
		});
		await expect(confirmTranslation(olfa, { slug, language: "fr", ofVersion: 9 }, at)).rejects.toBeInstanceOf(Stale);
	});

	test("is none where only the figure or the tags changed", async () => {
		const { olfa, slug } = await olfasCard();
		await translated(olfa, slug);
		await change(olfa, slug, { resultFigure: "-50 %", tags: ["hotline"] });
		expect(await practicePage(await readerOf("fr"), slug, at)).toMatchObject({
			resultFigure: "-50 %",
			translation: { ofVersion: 2, changed: null },
		});
		await restoreVersion(olfa, { slug, number: 1 }, at);
		expect((await practicePage(await readerOf("fr"), slug, at)).translation).toMatchObject({
			ofVersion: 3,
			changed: null,
		});
		expect(await db.activity.count({ where: { kind: "practice.translation_behind" } })).toBe(0);
	});

	test("is not whole while a text of the original has no translation, and shows none that the original lost", async () => {
		const { olfa, slug } = await olfasCard();
		await expect(translated(olfa, slug, { result: "" })).rejects.toEqual(refusal("translation_incomplete"));
		await translated(olfa, slug);
		await change(olfa, slug, { evidence: "Two letters.", problem: "" });
		expect(await translationToWrite(olfa, slug, "fr", at)).toMatchObject({ isWhole: false });
		await expect(confirmTranslation(olfa, { slug, language: "fr", ofVersion: 2 }, at)).rejects.toEqual(
			refusal("translation_incomplete"),
		);
		expect(await practicePage(await readerOf("fr"), slug, at)).toMatchObject({ problemHtml: "", evidenceHtml: null });
	});
});

describe("the versions of a translation", () => {
	test("are kept, shown, compared and restored, each with the original that it says", async () => {
		const { olfa, slug } = await olfasCard();
		await translated(olfa, slug);
		await change(olfa, slug, { steps: newSteps });
		await translated(olfa, slug, { steps: "1. Signer" });
		expect((await practicePage(await readerOf("fr"), slug, at)).versions.map(({ number }) => number)).toEqual([2, 1]);
		expect((await practiceVersion(olfa, slug, 1, at, "fr")).card).toMatchObject({
			title: quaranteMots.title,
			language: "fr",
			stepsHtml: expect.stringContaining("S’arrêter"),
		});
		const { compared, shown } = await practiceComparison(olfa, slug, { in: "fr" });
		expect(shown.title).toBe(quaranteMots.title);
		expect(compared?.fields.map(({ field }) => field)).toEqual(["steps"]);
		await expect(restoreTranslation(olfa, { slug, language: "fr", number: 2 }, at)).rejects.toEqual(
			refusal("version_is_current"),
		);
		await restoreTranslation(olfa, { slug, language: "fr", number: 1, note: "Too short." }, at);
		const page = await practicePage(await readerOf("fr"), slug, at);
		expect(page.versions[0]).toMatchObject({ number: 3, restoredFrom: 1, note: "Too short." });
		// What is restored said the first version of the original.
		expect(page.translation).toMatchObject({ version: 3, ofVersion: 1, changed: { fields: ["steps"] } });
		await expect(practiceComparison(olfa, (await olfasCard()).slug, { in: "fr" })).rejects.toBeInstanceOf(NotFound);
	});

	test("merge what two people change in different passages, and lose neither text of the same passage", async () => {
		const { olfa, slug } = await olfasCard();
		await translated(olfa, slug);
		const steps = quaranteMots.steps;
		const [first, second, third] = [
			await opened(olfa, slug, { steps: steps.replace("marché", "marché, avec leurs mots") }),
			await opened(olfa, slug, { steps: steps.replace("S’arrêter", "Signer") }),
			await opened(olfa, slug, { steps: steps.replace("S’arrêter", "Finir") }),
		];
		await translatePractice(olfa, first, at);
		await translatePractice(await as("communityManager"), second, at);
		expect((await db.practiceTranslation.findFirstOrThrow()).steps).toBe(
			"1. Dire ce qui n’a pas marché, avec leurs mots\n2. Dire la suite\n3. Signer",
		);
		await expect(translatePractice(olfa, third, at)).rejects.toBeInstanceOf(Stale);
		// Two people who begin the same translation: the second is told.
		const other = (await olfasCard()).slug;
		const late = { ...(await opened(olfa, other)), madeFrom: marksOf(UNTRANSLATED) };
		await translated(olfa, other);
		await expect(
			translatePractice(olfa, { ...late, texts: { ...quaranteMots, title: "Quarante mots suffisent" } }, at),
		).rejects.toBeInstanceOf(Stale);
	});
});
