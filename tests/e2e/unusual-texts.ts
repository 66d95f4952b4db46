import type { Page } from "@playwright/test";
import { db } from "@/lib/db";
import type { World } from "../access/world";
import { expect } from "./journey";

/** Read from right to left, and longer than a small phone is wide. */
const UNUSUAL = `رسائل ${"Donaudampfschifffahrtsgesellschaft".repeat(3)}`;

/** Writes such texts wherever people write in the open community of the world. */
export async function writeUnusualTexts({ open }: World): Promise<void> {
	const where = { communityId: open.id };
	const short = UNUSUAL.slice(0, 90);
	await db.community.update({ where: { id: open.id }, data: { name: short, summary: UNUSUAL }, select: { id: true } });
	await db.meetup.updateMany({ where, data: { title: UNUSUAL, summary: UNUSUAL } });
	await db.venue.updateMany({ where: { meetup: where }, data: { name: short, accessNotes: UNUSUAL } });
	await db.meetupSeries.updateMany({ where, data: { title: UNUSUAL } });
	await db.post.updateMany({ where, data: { title: UNUSUAL } });
	await db.practice.updateMany({
		where,
		data: { title: UNUSUAL, summary: UNUSUAL, resultFigure: "38 %", resultLabel: short },
	});
	await db.speakerEngagement.updateMany({ where, data: { name: short, company: short, subject: UNUSUAL } });
}

/** The page as wide as a small phone, or as a screen at 200 %: it is read without scrolling sideways. Tables scroll in their own box. */
export async function expectNoSidewaysScrolling(page: Page, width: number): Promise<void> {
	const size = page.viewportSize();
	await page.setViewportSize({ width, height: size?.height ?? 900 });
	const tooWide = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const sticksOut = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1;
		return [...document.querySelectorAll("body *")]
			.filter((element) => sticksOut(element) && ![...element.children].some(sticksOut))
			.map((element) => element.outerHTML.slice(0, 160));
	});
	expect.soft(tooWide, `sideways at ${width} px: ${page.url()}`).toEqual([]);
	if (size) await page.setViewportSize(size);
}

/** A text that begins with letters read from right to left stands in an element of that direction, or among signs that isolate it. */
export async function expectOwnDirections(page: Page): Promise<void> {
	const inAnotherDirection = await page.evaluate(() => {
		const found: string[] = [];
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			const { parentElement: around, textContent } = text;
			if (!around || around.closest("script, style, option, textarea, noscript, template")) continue;
			let rest = textContent ?? "";
			for (let before = ""; before !== rest; ) {
				before = rest;
				rest = rest.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, "");
			}
			const isBare = /\p{Script=Arabic}/u.test(rest);
			if (isBare && getComputedStyle(around).direction !== "rtl") found.push(around.outerHTML.slice(0, 160));
		}
		return found;
	});
	expect.soft(inAnotherDirection, `without a direction of their own: ${page.url()}`).toEqual([]);
}
