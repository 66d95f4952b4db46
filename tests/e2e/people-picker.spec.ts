import type { Locator } from "@playwright/test";
import { db } from "@/lib/db";
import { community, person } from "../factories";
import { edition } from "../meetups/editions";
import { expect, expectAccessible, test } from "./journey";
import { unique, wordsOf } from "./words";

/** Colleagues with a family name of their own, so that journeys do not find one another's. */
async function colleagues(count: number, familyName: string) {
	const people: { name: string; email: string }[] = [];
	for (let index = 0; index < count; index++) {
		const givenName = `Wanda${String.fromCharCode(97 + (index % 26))}${index}`;
		const email = `${givenName}.${familyName}@semis.example`.toLowerCase();
		await person({ givenName, familyName, email, unit: "poland", site: "Warszawa Wola" });
		people.push({ name: `${givenName} ${familyName}`, email });
	}
	return people;
}

const ownName = (word: string) =>
	unique(word).replaceAll(/[^a-z]/gi, (sign) => String.fromCharCode(97 + (sign.charCodeAt(0) % 26)));

/** Forty entries: names, addresses and both, one that two people answer to, one misspelled and one who has left. */
async function listWithMistakes(familyName: string) {
	const people = await colleagues(37, familyName);
	const twice = { givenName: "Anna", familyName };
	await person({ ...twice, unit: "spain", site: "Madrid Castellana" });
	await person({ ...twice, unit: "senegal", site: "Dakar Plateau" });
	const email = `left.${familyName}@semis.example`.toLowerCase();
	const left = await person({ givenName: "Gone", familyName, email });
	await db.person.update({ where: { id: left }, data: { status: "left" } });
	const entries = people.map(({ name, email: address }, index) =>
		index % 3 === 0 ? address : index % 3 === 1 ? name : `${name} <${address}>`,
	);
	const misspelled = `Wnada ${familyName}`;
	return { entries: [...entries, `Anna ${familyName}`, misspelled, email], misspelled, left: email, right: people[0] };
}

async function paste(input: Locator, text: string): Promise<void> {
	await input.evaluate((field, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", pasted);
		field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
	}, text);
}

const invitedTo = (communityId: string) => db.membership.count({ where: { communityId, status: "invited" } });

test("five people are invited by name with the keyboard alone", async ({ as }) => {
	const t = wordsOf("en");
	const { id, slug } = await community({ name: unique("By name") });
	const people = await colleagues(5, ownName("Stefania"));
	const claire = await as("communityManager");
	await claire.goto(`/communities/${slug}/members`);
	await claire.getByRole("button", { name: t("communities.invite") }).focus();
	await claire.keyboard.press("Enter");
	const field = claire.getByLabel(t("communities.invitePeople"), { exact: true });
	await field.focus();
	for (const { name } of people) {
		const [given = "", family = ""] = name.split(" ");
		await claire.keyboard.type(`${family.slice(0, -2).toUpperCase()} ${given}`);
		await expect(claire.getByRole("option", { name })).toBeVisible();
		if (name === people[0]?.name) await expectAccessible(claire);
		await claire.keyboard.press("Enter");
		await expect(claire.getByRole("button", { name: `${t("people.picker.remove")} ${name}` })).toBeVisible();
	}
	// Backspace takes the last one back; Escape closes the list and not the dialog.
	await claire.keyboard.press("Backspace");
	await claire.keyboard.type(people[4]?.name ?? "");
	await expect(claire.getByRole("option")).toHaveCount(1);
	await claire.keyboard.press("Escape");
	await expect(claire.getByRole("listbox")).toHaveCount(0);
	await expect(claire.getByRole("dialog", { name: t("communities.invite") })).toBeVisible();
	await claire.getByRole("button", { name: t("communities.inviteButton") }).focus();
	await claire.keyboard.press("Enter");
	await expect(claire.getByRole("status").filter({ hasText: /5/ })).toContainText(
		t("communities.invited", { count: 5, members: 0 }),
	);
	expect(await invitedTo(id)).toBe(5);

	// The next invitation begins empty.
	await claire.getByRole("button", { name: t("communities.invite") }).press("Enter");
	await expect(claire.getByRole("button", { name: t("communities.inviteButton") })).toBeVisible();
	await expect(claire.getByRole("button", { name: new RegExp(`^${t("people.picker.remove")} `) })).toHaveCount(0);
});

test("a pasted list of forty with three mistakes is reported at once, and nothing of it is lost", async ({ as }) => {
	const t = wordsOf("fr");
	const family = ownName("Paulina");
	const { entries, misspelled, left, right } = await listWithMistakes(family);
	const { id, slug } = await community({ name: unique("Pasted") });
	const claire = await as("communityManager", { locale: "fr", width: 390, colours: "dark" });
	await claire.goto(`/communities/${slug}/members`);
	await claire.getByRole("button", { name: t("communities.invite") }).click();
	const field = claire.getByRole("combobox", { name: t("communities.invitePeople") });
	await claire.getByLabel(t("communities.invitePeople"), { exact: true }).click();
	await expect(field).toBeFocused();
	await paste(field, entries.join("\n"));
	await expect(claire.getByText(t("people.picker.summary", { found: 37, choose: 1, unknown: 2 }))).toBeVisible();
	await expect(claire.getByText(t("people.picker.unknown", { typed: misspelled }))).toBeVisible();
	await expectAccessible(claire);

	// Sent as it is, it comes back with the same questions.
	await claire.getByRole("button", { name: t("communities.inviteButton") }).click();
	await expect(claire.getByRole("alert").filter({ hasText: t("shell.formProblems") })).toBeVisible();
	await expect(claire.getByText(t("people.picker.summary", { found: 37, choose: 1, unknown: 2 }))).toBeVisible();
	await claire
		.getByRole("group", { name: t("people.picker.which", { typed: `Anna ${family}` }) })
		.getByRole("button", { name: /Dakar/ })
		.click();
	await claire
		.getByRole("button", { name: `${t("people.picker.edit")} ${misspelled}` })
		.last()
		.click();
	await expect(field).toHaveValue(misspelled);
	await field.fill(right?.name ?? "");
	await claire.getByRole("option", { name: right?.name }).waitFor();
	await claire.keyboard.press("Escape");
	await claire.getByRole("button", { name: `${t("people.picker.remove")} ${left}` }).click();
	await claire.getByRole("button", { name: t("communities.inviteButton") }).click();
	await expect(claire.getByText(t("communities.invited", { count: 38, members: 0 }))).toBeVisible();
	expect(await invitedTo(id)).toBe(38);
});

test("without script the list is understood when it is sent, and who is meant is chosen in the form", async ({
	as,
}) => {
	const t = wordsOf("en");
	const family = ownName("Renata");
	const { entries, misspelled, left } = await listWithMistakes(family);
	const { id, slug } = await community({ name: unique("Without script") });
	const claire = await as("communityManager", { javaScript: false });
	await claire.goto(`/communities/${slug}/members`);
	await claire.getByRole("button", { name: t("communities.invite") }).click();
	const field = claire.getByLabel(t("communities.invitePeople"), { exact: true });
	await field.fill(entries.join("\n"));
	await claire.getByRole("button", { name: t("communities.inviteButton") }).click();
	await expect(claire.getByText(t("people.picker.summary", { found: 37, choose: 1, unknown: 2 }))).toBeVisible();
	await claire
		.getByRole("group", { name: t("people.picker.which", { typed: `Anna ${family}` }) })
		.getByRole("radio", { name: /Madrid/ })
		.check();
	const kept = await field.inputValue();
	expect(kept.split("\n")).toHaveLength(40);
	const corrected = kept.split("\n").filter((line) => line !== misspelled && line !== left);
	await field.fill(corrected.join("\n"));
	await claire.getByRole("button", { name: t("communities.inviteButton") }).click();
	await expect(claire.getByText(t("communities.invited", { count: 38, members: 0 }))).toBeVisible();
	expect(await invitedTo(id)).toBe(38);
});

test("without script a name that two people have is asked back beside its field", async ({ as }) => {
	const t = wordsOf("fr");
	const family = ownName("Teresa");
	for (const site of ["Madrid Castellana", "Dakar Plateau"])
		await person({ givenName: "Maria", familyName: family, site });
	const { id: communityId } = await community({ name: unique("Seats by name") });
	const { id } = await edition({ communityId, seats: [2] });
	const claire = await as("communityManager", { locale: "fr", javaScript: false, width: 390 });
	await claire.goto(`/meetups/${id}/edit`);
	const host = claire.getByLabel(t("meetups.form.host"), { exact: true }).first();
	await claire.getByText(t("meetups.form.venueMore")).first().click();
	await host.fill(`maria ${family}`);
	await claire.getByRole("button", { name: t("meetups.form.save"), exact: true }).click();
	await expect(host).toHaveValue(`maria ${family}`);
	await claire.getByRole("radio", { name: /Dakar/ }).check();
	await claire.getByRole("button", { name: t("meetups.form.save"), exact: true }).click();
	await expect(claire.getByRole("status")).toContainText(t("meetups.notices.changed"));
	const venue = await db.venue.findFirstOrThrow({
		where: { meetupId: id },
		select: { host: { select: { country: true } } },
	});
	expect(venue.host?.country).toBe("SN");
});
