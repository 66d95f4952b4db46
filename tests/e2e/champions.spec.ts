import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { castId, community, person } from "../factories";
import { expect, expectAccessible, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

/** A topic of this journey alone, called the same in both languages. */
async function newTopic(name: string): Promise<void> {
	await db.topic.create({ data: { slug: `words-${randomUUID()}`, names: { fr: name, en: name } } });
}

for (const locale of LOCALES) {
	const t = wordsOf(locale);

	test(`in ${locale}, a colleague is proposed with facts, granted the term, and found in the directory`, async ({
		as,
	}) => {
		const topic = unique("Plain words");
		await newTopic(topic);
		const familyName = unique("Okonjo");
		const name = `Ife ${familyName}`;
		const id = await person({ givenName: "Ife", familyName, unit: "senegal", site: "Dakar Plateau" });
		const { slug } = await community({ members: [id, await castId("lineManager")] });

		const sami = await as("lineManager", { locale, width: 390 });
		await sami.goto(`/people/${id}`);
		await sami.getByRole("link", { name: t("people.nominate") }).click();
		await sami.getByLabel(t("champions.fields.reason")).fill("She rewrote two hundred letters with us.");
		await sami.getByRole("button", { name: t("champions.send") }).click();
		await expect(sami.getByRole("alert").filter({ hasText: t("shell.formProblems") })).toBeVisible();
		await expectAccessible(sami);
		await sami.getByLabel(t("champions.fields.topic"), { exact: true }).selectOption(topic);
		const fact = sami.getByRole("group", { name: t("champions.fields.fact", { number: 1 }) });
		await fact.getByLabel(t("champions.fields.path")).fill(`/communities/${slug}`);
		await fact.getByLabel(t("champions.fields.note")).fill("The letters, before and after.");
		await sami.getByRole("button", { name: t("champions.send") }).click();
		await expect(sami.getByRole("status")).toContainText(t("champions.sent", { name }));

		const helene = await as("hubLead", { locale });
		await helene.goto("/champions/nominations");
		await helene.getByRole("link", { name: t("champions.forTopic", { person: name, topic }) }).click();
		await expect(helene.getByText("The letters, before and after.")).toBeVisible();
		await expectAccessible(helene);
		await helene.getByRole("button", { name: t("champions.grant") }).click();
		await expect(helene.getByRole("status")).toContainText(t("champions.granted", { name }));

		await helene.goto(`/people/${id}`);
		await expect(helene.getByText(t("people.championOf", { topic }))).toBeVisible();
		await helene.goto("/champions");
		await helene.getByLabel(t("lists.topic")).selectOption(topic);
		await helene.getByRole("button", { name: t("lists.show") }).click();
		await expect(helene).toHaveURL(/topic=/);
		await expect(helene.getByRole("main").getByRole("link", { name })).toBeVisible();
	});
}
