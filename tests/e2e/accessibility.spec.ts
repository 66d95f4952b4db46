import { breakdown as en } from "@/lib/i18n/messages/en/breakdown";
import { breakdown as fr } from "@/lib/i18n/messages/fr/breakdown";
import { doors } from "../access/pages";
import type { Visitor } from "../access/visitors";
import { makeWorld } from "../access/world";
import { type CastName, cast } from "../cast";
import { castId } from "../factories";
import { expect, expectAccessible, test } from "./journey";
import { expectNoSidewaysScrolling, expectOwnDirections, writeUnusualTexts } from "./unusual-texts";

const breakdown = { en, fr };

const LOOKERS = ["admin", "hubLead", "communityManager", "employee"] as const;
type Looker = (typeof LOOKERS)[number];

/** Every page once, at its first door, with who looks at it: the first of the lookers who may. */
async function pages(): Promise<{ path: string; looker: Looker }[]> {
	const names = Object.keys(cast) as CastName[];
	const ids = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await castId(name)])));
	const world = await makeWorld(new Date());
	await writeUnusualTexts(world);
	const table = doors(world, ids as Record<CastName, string>);
	return Object.entries(table)
		.filter(([file]) => file.endsWith("page.tsx"))
		.flatMap(([, [door]]) => {
			const looker = LOOKERS.find((name) => door?.who.includes(name as Visitor));
			return door && looker ? [{ path: door.path, looker }] : [];
		});
}

for (const [name, look] of Object.entries({
	"wide and light": { width: 1280, colours: "light", locale: "en", narrow: 640 },
	"on a phone in the dark": { width: 390, colours: "dark", locale: "fr", narrow: 320 },
} as const)) {
	// What the console complains about on any of them fails it as well.
	test(`axe finds nothing on any page, ${name}, and at ${look.narrow} px none scrolls sideways`, async ({ as }) => {
		test.setTimeout(900_000);
		const opened = new Map<Looker, Awaited<ReturnType<typeof as>>>();
		for (const { path, looker } of await pages()) {
			const page = opened.get(looker) ?? (await as(looker, look));
			opened.set(looker, page);
			await test.step(`${looker} at ${path}`, async () => {
				await page.goto(path);
				// Next may answer 200 for a page that broke half-way.
				await expect(page.getByRole("heading", { name: breakdown[look.locale].title })).toHaveCount(0);
				await expectAccessible(page);
				await expectOwnDirections(page);
				await expectNoSidewaysScrolling(page, look.narrow);
			});
		}
	});
}
