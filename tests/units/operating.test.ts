import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const manual = readFileSync("docs/operating.md", "utf8");
/** Variables of the machine and of Next, not of Dandelion. */
const NOT_OURS = ["LANG", "LC_ALL", "NEXT_RUNTIME"];

test("the operator's manual has every setting in its table, and no other", () => {
	const [, table = ""] = manual.split("\n## Settings\n");
	const [settings = ""] = table.split("\n## ");
	const described = [...settings.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
	const declared = [...readFileSync("lib/env.ts", "utf8").matchAll(/^\t([A-Z_]+):/gm)].map(([, name]) => name);
	const read = globSync("{app,components,lib,prisma}/**/*.{ts,tsx}")
		.filter((file) => !file.includes("generated"))
		.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name))
		.filter((name) => name !== undefined && !NOT_OURS.includes(name));
	expect(declared.length).toBeGreaterThan(10);
	expect(described.toSorted()).toEqual([...new Set([...declared, ...read])].toSorted());
});

test("the operator's manual names commands that exist, and pages that are there", () => {
	const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
	const named = [...manual.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = ""]) => name);
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter((name) => !scripts[name])).toEqual([]);
	const links = [...manual.matchAll(/\]\(([^)]+)\)/g)].map(([, file = ""]) => `docs/${file}`);
	expect(links.filter((file) => !existsSync(file))).toEqual([]);
	expect(readFileSync("README.md", "utf8")).toContain("](docs/operating.md)");
});
