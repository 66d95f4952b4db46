import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFolder } from "@/lib/practice-files/folder-tree";
import { onlyAdministrator, onlyCommunity } from "@/lib/practice-files/who-and-where";
import { cast } from "../cast";
import { as, castId, community, person } from "../factories";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "who-and-where-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pages = () => ({ path: folder, isFolder: true, name: "pages" });

test("a command that is not told who imports takes the only administrator, and else names them all", async () => {
	expect(await onlyAdministrator()).toEqual({ choices: [] });
	await castId("admin");
	expect(await onlyAdministrator()).toEqual({ email: cast.admin.email });
	await person({ email: "second.admin@semis.example", roles: ["administrator"] });
	expect(await onlyAdministrator()).toEqual({
		choices: [cast.admin.email, "second.admin@semis.example"].toSorted(),
	});
});

test("pages go into the only community of who imports, or into the one that they name", async () => {
	const olfa = await castId("champion");
	const one = await community({ members: [olfa] });
	await writeFile(path.join(folder, "a.md"), "# A page");
	expect(await onlyCommunity(await as("champion"), pages())).toEqual({ slug: one.slug });
	const two = await community({ members: [olfa] });
	const { choices = [] } = (await onlyCommunity(await as("champion"), pages())) as { choices?: string[] };
	expect(choices.toSorted()).toEqual([one.slug, two.slug].toSorted());
	await writeFile(path.join(folder, "a.md"), `---\ncommunity: ${two.slug}\n---\n# A page`);
	expect(await onlyCommunity(await as("champion"), pages())).toEqual({ slug: two.slug });
	const closed = await community({ visibility: "hidden" });
	await writeFile(path.join(folder, "a.md"), `---\ncommunity: ${closed.slug}\n---\n# A page`);
	expect(await onlyCommunity(await as("champion"), pages())).toHaveProperty("choices");
});

test("a folder whose name begins with a dot may hold pages; those of tools are left", async () => {
	for (const [file, text] of Object.entries({
		".docs/a.md": "A",
		".git/b.md": "B",
		"node_modules/c/README.md": "C",
		".env": "D",
	})) {
		await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
		await writeFile(path.join(folder, file), text);
	}
	const tree = await openFolder(folder);
	expect([...tree.paths]).toEqual([".docs/a.md"]);
	tree.close();
});
