import { describe, expect, test } from "vitest";
import { at, parse, type Source, under } from "./sources";

/** Pages that are open to everybody. */
const FOR_EVERYONE = /^app\/(\(entrance\)|speaker\/withdrawn)\//;

const isPage = ({ path }: Source) => path.endsWith("/page.tsx") && !FOR_EVERYONE.test(path);

const withoutStatus = (source: Source): string[] =>
	isPage(source) && !/^export default pageWithStatus\(/m.test(source.text)
		? [`${source.path} has no pageWithStatus()`]
		: [];

const withoutTitle = (source: Source): string[] =>
	isPage(source) && /^export (async )?function generateMetadata/m.test(source.text)
		? [`${source.path} has a title without pageTitle()`]
		: [];

const byException = (source: Source): string[] =>
	source.imports.flatMap(({ from, names, line }) =>
		from === "next/navigation" && names.some((name) => /^(notFound|forbidden|unauthorized)$/.test(name))
			? [at(source, line, "answers with an empty page until a script runs")]
			: [],
	);

describe("a page", () => {
	test("answers 403 and 404 with a whole page, without any script", () => {
		expect(under("app").flatMap(withoutStatus)).toEqual([]);
		expect(withoutStatus(parse("app/(platform)/x/page.tsx", "export default async function X() {}"))).toHaveLength(1);
		expect(under("app", "components", "lib").flatMap(byException)).toEqual([]);
		expect(byException(parse("app/x/route.ts", 'import { notFound } from "next/navigation";'))).toHaveLength(1);
	});

	test("has the title of its answer", () => {
		expect(under("app").flatMap(withoutTitle)).toEqual([]);
		const alone = "export async function generateMetadata() { return { title: await secret() }; }";
		expect(withoutTitle(parse("app/(platform)/x/page.tsx", alone))).toHaveLength(1);
	});
});
