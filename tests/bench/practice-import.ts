/** `npx tsx tests/bench/practice-import.ts FOLDER|COUNT`: a tree of documentation imported by the command, killed, imported again, exported and imported back. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { command } from "@/app/_cli/command";
import { openBenchDatabase } from "./database";
import { measured } from "./measured-command";

const EMAIL = "importer@semis.example";

/** Somebody, and a community to import into. */
const PEOPLE = `
	insert into people (id, email, "givenName", "familyName", "sortName", "searchText", kind, status, locale, "createdAt", "updatedAt")
	values (gen_random_uuid(), '${EMAIL}', 'Ada', 'Martin', 'martin ada', 'martin ada', 'employee', 'active', 'en', now(), now())`;

async function run(name: string, words: string[], env: Record<string, string>, killAt?: RegExp): Promise<string> {
	const { seconds, megabytes, out } = await measured(["--import", "tsx", ...words], env, killAt);
	const lines = out.trimEnd().split("\n");
	console.log(
		`${name.padEnd(30)} ${seconds.toFixed(1).padStart(6)} s ${String(megabytes).padStart(5)} MB at most  ${lines.at(-1)}  (${lines.length - 1} remarks)`,
	);
	return out;
}

async function manyFiles(folder: string, count: number): Promise<string> {
	for (let index = 0; index < count; index++) {
		const at = path.join(folder, `part-${index % 100}`);
		await mkdir(at, { recursive: true });
		const links = [1, 7, 40].map(
			(step) => `[page ${index + step}](../part-${(index + step) % 100}/page-${index + step}.md)`,
		);
		const text = `---\ntitle: Page number ${index}\ntags: [a, b]\n---\n\n## Steps\n\n${"Words of a page, as people write them. ".repeat(60)}\n\n${links.join(", ")}\n`;
		await writeFile(path.join(at, `page-${index}.md`), text);
	}
	return folder;
}

async function main() {
	const [wish = "10000"] = process.argv.slice(2);
	const folder = await mkdtemp(path.join(tmpdir(), "dandelion-pages-"));
	try {
		const tree = /^\d+$/.test(wish) ? await manyFiles(path.join(folder, "pages"), Number(wish)) : wish;
		const { url, env } = await openBenchDatabase({ fresh: true, name: "dandelion_practice_import" });
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		await client.query(PEOPLE);
		const community = (slug: string) =>
			client.query(
				`with made as (insert into communities (id, slug, name, summary, about, "aboutHtml", kind, visibility, "searchText", "createdAt", "livelyAt")
					values (gen_random_uuid(), $1, $1, '', '', '', 'practice', 'open', $1, now(), now()) returning id)
				insert into memberships (id, "communityId", "personId", role, status, since, "joinedAt")
				select gen_random_uuid(), made.id, people.id, 'member', 'active', now(), now() from made, people`,
				[slug],
			);
		await community("handbook");
		await client.end();
		const into = (slug: string, file: string, ...more: string[]) => [
			"app/_cli/import-practices.ts",
			file,
			"--community",
			slug,
			"--as",
			EMAIL,
			...more,
		];
		await run("looked at alone", into("handbook", tree, "--dry-run"), env);
		await run("killed while it writes", into("handbook", tree), env, /Writing .* [4-9]\d ?%/);
		await run("run again", into("handbook", tree), env);
		await run("the same files again", into("handbook", tree), env);
		const zip = path.join(folder, "practices.zip");
		await run("exported", ["app/_cli/export-practices.ts", zip, "--as", EMAIL], env);
		await run("the export, looked at", into("handbook", zip, "--dry-run"), env);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return 0;
}

command(main);
