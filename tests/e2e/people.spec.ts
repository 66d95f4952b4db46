import { randomUUID } from "node:crypto";
import { searchText } from "@/lib/search-text";
import { cast } from "../cast";
import { expect, expectAccessible, sql, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

/** Somebody of this journey alone, whom it may suspend without disturbing the others. */
async function somebody(): Promise<{ id: string; name: string; email: string }> {
	const id = randomUUID();
	const familyName = unique("Łukasz");
	const email = `${id}@semis.example`;
	await sql(
		`insert into people (id, email, "givenName", "familyName", "sortName", "searchText", "jobTitle", "createdAt", "updatedAt", expertise)
		values ($1, $2, 'Zoë', $3, lower($4), $5, 'Night editor', now(), now(), '{Whispering}')`,
		[id, email, familyName, `${familyName.replace("Ł", "l")} zoe`, searchText("Zoë", familyName, "Night editor")],
	);
	return { id, name: `Zoë ${familyName}`, email };
}

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test.describe(`in ${locale}`, () => {
		test("an employee finds a colleague without accents, reads where they are, and what they can help with", async ({
			as,
		}) => {
			const { name } = await somebody();
			const lucia = await as("employee", { locale });
			await lucia.goto("/people");
			await expectAccessible(lucia);
			await lucia
				.getByRole("searchbox", { name: t("people.search") })
				.fill(name.replace("Zoë Ł", "zoe L").toUpperCase());
			await lucia.getByRole("button", { name: t("lists.show") }).click();
			await lucia.getByRole("link", { name }).click();
			await expect(lucia.getByRole("heading", { level: 1, name })).toBeVisible();
			await expectAccessible(lucia);
			await lucia.getByRole("link", { name: "Whispering" }).click();
			const expertise = t("lists.takeOff", { filter: t("lists.people.expertise"), value: "Whispering" });
			await expect(lucia.getByRole("link", { name: expertise })).toBeVisible();
			await expect(lucia.getByRole("link", { name })).toBeVisible();
		});

		test("a person says on a phone what they do and what they can help with", async ({ asAddress }) => {
			const { id, email } = await somebody();
			const zoe = await asAddress(email, { locale, width: 390 });
			await zoe.goto(`/people/${id}`);
			await zoe.getByRole("link", { name: t("people.edit") }).click();
			await expect(zoe.getByRole("heading", { level: 1, name: t("people.editTitle") })).toBeVisible();
			await expectAccessible(zoe);
			await zoe.getByLabel(t("people.fields.about")).fill("I write at night.\nAsk me about silence.");
			await zoe.getByLabel(t("people.fields.expertise")).fill("Silence, Commas");
			await zoe.getByLabel(t("people.fields.zone")).selectOption("Africa/Dakar");
			await zoe.getByRole("button", { name: t("shell.save") }).click();
			await expect(zoe.getByText("Ask me about silence.")).toBeVisible();
			await expect(zoe.getByRole("link", { name: "Commas" })).toBeVisible();
			await expect(zoe.getByRole("status")).toContainText(t("people.saved"));
		});

		test("a person sees where they are signed in, and signs out there, with and without script", async ({
			asAddress,
		}) => {
			const { email } = await somebody();
			const here = await asAddress(email, { locale });
			const there = await asAddress(email, { locale });
			const elsewhere = await asAddress(email, { locale, javaScript: false });
			for (const page of [there, elsewhere, here]) await page.goto("/people/me");
			await expectAccessible(here);
			const others = here.getByRole("button", {
				name: t("people.sessions.endOne", { device: t("people.sessions.unknownDevice") }),
			});
			await expect(here.getByText(t("people.sessions.thisOne"))).toHaveCount(1);
			await expect(others).toHaveCount(2);
			await others.first().click();
			await expect(here.getByRole("status")).toContainText(t("people.sessions.ended", { count: 1 }));
			await expect(others).toHaveCount(1);
			await expect
				.poll(async () => {
					const answers = await Promise.all(
						[there, elsewhere].map((page) => page.request.get("/people/me", { maxRedirects: 0 })),
					);
					return answers.map((answer) => answer.status()).sort();
				})
				.toEqual([200, 307]);
			await asAddress(email, { locale });
			const plain = (await there.request.get("/people/me", { maxRedirects: 0 })).ok() ? there : elsewhere;
			await plain.goto("/people/me");
			await plain.getByRole("button", { name: t("people.sessions.endOthers") }).click();
			await expect(plain.getByText(t("people.sessions.ended", { count: 2 }))).toBeVisible();
			await here.goto("/people/me");
			await expect(here).toHaveURL(/\/sign-in\?next=/);
		});

		test("an administrator gives a role and suspends an account, whose owner is out at the next click", async ({
			as,
			asAddress,
		}) => {
			const { id, name, email } = await somebody();
			const zoe = await asAddress(email, { locale });
			await zoe.goto("/communities");
			const marek = await as("admin", { locale });
			await marek.goto(`/admin/people/${id}`);
			await expectAccessible(marek);
			const role = t("people.roles.hub_lead");
			await marek.getByRole("button", { name: t("admin.people.grantLabel", { name, role }) }).click();
			await expect(marek.getByRole("button", { name: t("admin.people.withdrawLabel", { name, role }) })).toBeVisible();
			await zoe.goto("/hub/insights");
			await expect(zoe.getByRole("heading", { level: 1 })).toBeVisible();

			await marek.getByRole("button", { name: t("admin.people.suspend"), exact: true }).click();
			await marek
				.getByRole("dialog")
				.getByRole("button", { name: t("admin.people.suspend") })
				.click();
			await expect(marek.getByText(t("people.statuses.suspended"), { exact: true })).toBeVisible();
			await zoe.goto("/communities");
			await expect(zoe).toHaveURL(/\/sign-in/);
			await marek.getByRole("button", { name: t("admin.people.restore") }).click();
			await expect(marek.getByRole("button", { name: t("admin.people.suspend"), exact: true })).toBeVisible();
		});
	});
}

test("an administrator adds a guest without JavaScript, who then finds only their own profile", async ({
	as,
	asAddress,
}) => {
	const t = wordsOf("en");
	const email = `${randomUUID()}@peer.example`;
	const marek = await as("admin", { javaScript: false });
	await marek.goto("/admin/people");
	await marek.getByRole("link", { name: t("admin.people.add") }).click();
	await marek.getByLabel(t("admin.people.givenName")).fill("Ines");
	await marek.getByLabel(t("admin.people.familyName")).fill("Östberg");
	await marek.getByLabel(t("admin.people.email")).fill(cast.employee.email);
	await marek.getByRole("button", { name: t("admin.people.addButton") }).click();
	await expect(marek.getByText(t("validation.taken")).first()).toBeVisible();
	await expect(marek.getByLabel(t("admin.people.familyName"))).toHaveValue("Östberg");
	await marek.getByLabel(t("admin.people.email")).fill(email);
	await marek.getByRole("button", { name: t("admin.people.addButton") }).click();
	await expect(marek.getByRole("heading", { level: 1, name: "Ines Östberg" })).toBeVisible();

	const ines = await asAddress(email);
	const [{ id } = { id: "" }] = await sql<{ id: string }>("select id from people where email = $1", [email]);
	await ines.goto(`/people/${id}`);
	await expect(ines.getByRole("heading", { level: 1, name: "Ines Östberg" })).toBeVisible();
	expect((await ines.goto("/people"))?.status()).toBe(403);
});

test("the settings are changed and put back, and a number that cannot be is explained", async ({ as }) => {
	const t = wordsOf("en");
	const marek = await as("admin");
	await marek.goto("/admin");
	await expectAccessible(marek);
	await marek.getByRole("link", { name: t("admin.places.settings") }).click();
	await expect(marek.getByRole("heading", { level: 1, name: t("settings.title") })).toBeVisible();
	await expectAccessible(marek);
	await marek.getByLabel(t("settings.fields.championTermMonths")).fill("400");
	await marek.getByLabel(t("settings.fields.helpContact")).fill("Marek, third floor");
	await marek.getByRole("button", { name: t("shell.save") }).click();
	await expect(marek.getByText(t("validation.too_big", { maximum: 36 })).first()).toBeVisible();
	await expect(marek.getByLabel(t("settings.fields.helpContact"))).toHaveValue("Marek, third floor");
	await marek.getByLabel(t("settings.fields.championTermMonths")).fill("12");
	await marek.getByRole("button", { name: t("shell.save") }).click();
	await expect(marek.getByRole("status")).toContainText(t("settings.saved", { count: 1 }));
	await marek.getByLabel(t("settings.fields.helpContact")).fill("");
	await marek.getByRole("button", { name: t("shell.save") }).click();
	await expect(marek.getByLabel(t("settings.fields.helpContact"))).toHaveValue("");
});
