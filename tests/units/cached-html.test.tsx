import { expect, test } from "vitest";
import { cachedHtml } from "@/app/_web/cached-html";

test("a drawing is drawn once for the same data, and again for other data", async () => {
	let times = 0;
	const htmlOf = (locale: string, figure: number) =>
		cachedHtml([locale, { figure }], () => {
			times++;
			return (
				<b lang={locale} title="<>">
					{figure}
				</b>
			);
		});
	const drawings = [await htmlOf("fr", 1), await htmlOf("fr", 1), await htmlOf("fr", 2), await htmlOf("en", 1)];
	expect(drawings).toEqual([
		'<b lang="fr" title="&lt;&gt;">1</b>',
		'<b lang="fr" title="&lt;&gt;">1</b>',
		'<b lang="fr" title="&lt;&gt;">2</b>',
		'<b lang="en" title="&lt;&gt;">1</b>',
	]);
	expect(times).toBe(3);
});
