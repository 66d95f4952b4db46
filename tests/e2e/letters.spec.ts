import { DAY, now, wallTimeOf } from "@/lib/clock";
import { languageName, languageWithin } from "@/lib/i18n/names";
import { cast } from "../cast";
import { castId, community } from "../factories";
import { expect, expectAccessible, openUntilShown, sql, test } from "./journey";
import { unique, wordsOf } from "./words";

test("sans JavaScript : une lettre est écrite, lue en deux langues et comme e-mail, envoyée à l’heure, et ses ouvertures comptées", async ({
	as,
}) => {
	const t = wordsOf("fr");
	const members = await Promise.all((["employee", "champion", "newcomer", "lineManager"] as const).map(castId));
	const { slug, name } = await community({ name: unique("Letters desk"), members });
	const [french, english] = [unique("Ce que l’automne a apporté"), unique("What autumn brought")];
	const claire = await as("communityManager", { locale: "fr", javaScript: false });

	await claire.goto(`/communities/${slug}/letters`);
	await claire.getByRole("link", { name: t("letters.write") }).click();
	await claire.getByLabel(t("letters.fields.title"), { exact: true }).fill(french);
	await claire.getByLabel(t("letters.fields.language"), { exact: true }).selectOption("fr");
	await claire.getByText(t("letters.fields.other"), { exact: true }).click();
	await claire.getByLabel(t("letters.fields.otherLanguage"), { exact: true }).selectOption("en");
	await claire.getByRole("button", { name: t("letters.begin") }).click();
	// What is missing is said beside its field, in the part that was folded.
	await expect(claire.getByRole("alert").filter({ hasText: t("letters.fields.otherTitle") })).toBeVisible();
	await claire.getByLabel(t("letters.fields.otherTitle")).fill(english);
	await claire.getByRole("button", { name: t("letters.begin") }).click();
	await expect(claire.getByRole("status")).toContainText(t("letters.begun"));

	const save = (kind: "text" | "thanks") => t("letters.saveBlock", { name: t(`letters.blocks.${kind}`) });
	const textIn = (language: "fr" | "en") => t("letters.fields.text", { language: languageWithin("fr", language) });
	await claire.getByLabel(textIn("fr")).fill("Merci pour un **bel** automne.");
	await claire.getByLabel(textIn("en")).fill("Thank you for a **good** autumn.");
	await claire.getByRole("button", { name: save("text") }).click();
	await claire.getByLabel(t("letters.addBlock")).selectOption("thanks");
	await claire.getByRole("button", { name: t("letters.add"), exact: true }).click();
	await claire.getByLabel(t("letters.fields.people")).fill(cast.champion.email);
	await claire.getByRole("button", { name: save("thanks") }).click();
	await claire.getByRole("button", { name: t("letters.upOf", { name: t("letters.blocks.thanks") }) }).click();

	await claire.getByRole("link", { name: t("letters.toPreview") }).click();
	await expect(claire.getByText("Merci pour un bel automne.")).toBeVisible();
	const letter = new URL(claire.url()).pathname;
	await expect(
		claire.getByRole("link", { name: `${cast.champion.givenName} ${cast.champion.familyName}` }),
	).toBeVisible();
	await claire.getByRole("link", { name: languageName("fr", "en") }).click();
	await expect(claire.getByRole("heading", { level: 1, name: english })).toBeVisible();
	await expect(claire.getByText("Thank you for a good autumn.")).toBeVisible();
	await claire.getByRole("link", { name: t("letters.as.mail") }).click();
	await expect(claire.locator("iframe")).toHaveAttribute(
		"srcdoc",
		/Thank you for a <strong[^>]*>good<\/strong> autumn/,
	);
	await claire.getByRole("link", { name: languageName("fr", "fr") }).click();
	await expect(claire.locator("iframe")).toHaveAttribute("srcdoc", /un <strong[^>]*>bel<\/strong> automne/);

	const when = claire.getByLabel(t("letters.fields.scheduledFor"));
	const schedule = claire.getByRole("button", { name: t("letters.schedule") });
	await when.fill(wallTimeOf(new Date(now().getTime() - DAY), "Europe/Paris"));
	await schedule.click();
	await expect(claire.getByRole("alert").filter({ hasText: t("letters.fields.scheduledFor") })).toBeVisible();
	await when.fill(wallTimeOf(new Date(now().getTime() + DAY), "Europe/Paris"));
	await schedule.click();
	await expect(claire.getByRole("status")).toContainText(t("letters.wasScheduled"));
	expect((await (await as("employee", { locale: "en" })).goto(letter))?.status()).toBe(404);

	// Its time comes; four others have opened it when Lucía does.
	await sql(`update letters set "scheduledFor" = now() - interval '1 second', opened = 4 where id = $1`, [
		letter.split("/").at(-1),
	]);
	await sql("select graphile_worker.add_job('letters.send', '{}')");
	const lucia = await as("employee", { locale: "en", width: 390 });
	const told = lucia.getByText(wordsOf("en")("inbox.kinds.letterSent", { community: name, title: english }));
	await openUntilShown(lucia, "/inbox", told);
	await told.click();
	await expect(lucia.getByText("Thank you for a good autumn.")).toBeVisible();
	await expectAccessible(lucia);
	await openUntilShown(claire, letter, claire.getByText(t("letters.opened", { opened: 5, people: 5 })));
	await expect(claire.getByRole("link", { name: t("letters.edit") })).toHaveCount(0);
});
