import { describe, expect, test } from "vitest";
import { at, parse, type Source, under } from "./sources";

/** Pages that read no data and are open to everybody. */
const FOR_EVERYONE = /^app\/(\(entrance\)|speaker\/withdrawn)\//;

const isPage = ({ path }: Source) => path.endsWith("/page.tsx") && !FOR_EVERYONE.test(path);

const answersAlone = (source: Source): string[] =>
	isPage(source) && !/^export default page\(/m.test(source.text) ? [`${source.path} does not use page()`] : [];

const titledAlone = (source: Source): string[] =>
	isPage(source) && /^export (async )?function generateMetadata/m.test(source.text)
		? [`${source.path} has a title that is not titled()`]
		: [];

const byException = (source: Source): string[] =>
	source.imports.flatMap(({ from, names, line }) =>
		from === "next/navigation" && names.some((name) => /^(notFound|forbidden|unauthorized)$/.test(name))
			? [at(source, line, "leaves what is refused to the browser's script")]
			: [],
	);

describe("a page", () => {
	test("answers a refusal with a whole page, without any script", () => {
		expect(under("app").flatMap(answersAlone)).toEqual([]);
		expect(answersAlone(parse("app/(platform)/x/page.tsx", "export default async function X() {}"))).toHaveLength(1);
		expect(under("app", "components", "lib").flatMap(byException)).toEqual([]);
		expect(byException(parse("app/x/route.ts", 'import { notFound } from "next/navigation";'))).toHaveLength(1);
	});

	test("has the title of its answer", () => {
		expect(under("app").flatMap(titledAlone)).toEqual([]);
		const alone = "export async function generateMetadata() { return { title: await secret() }; }";
		expect(titledAlone(parse("app/(platform)/x/page.tsx", alone))).toHaveLength(1);
	});
});
