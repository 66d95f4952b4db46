import { addDays, DAY, dayIn, now } from "@/lib/clock";
import { db } from "@/lib/db";
import { cast } from "../cast";
import { castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { expect, expectAccessible, manage, test } from "./journey";
import { LOCALES, unique, wordsOf } from "./words";

const PNG = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
	"base64",
);
const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

/** Claire manages, Ben moderates, Lucía is a member; an edition three weeks ahead. */
async function prepared() {
	const startsAt = new Date(now().getTime() + 21 * DAY);
	const place = await community({
		name: unique("Letter writers"),
		members: [await castId("employee")],
		moderators: [await castId("moderator")],
	});
	const { id } = await edition({ communityId: place.id, startsAt, title: unique("Letters, aloud"), seats: [5] });
	const { title } = await db.meetup.findUniqueOrThrow({ where: { id }, select: { title: true } });
	return { ...place, meetupId: id, title };
}

for (const locale of LOCALES) {
	const t = wordsOf(locale);
	const stage = (name: "idea" | "confirmed") => t(`speakers.stages.${name}`);

	test(`a speaker from idea to thanked, in ${locale}`, async ({ as, browser }) => {
		const { slug, meetupId } = await prepared();
		const name = unique("Marta Nowak");
		const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".")}@nordia.example`;
		const claire = await as("communityManager", { locale, width: 1280 });

		await test.step("begins as an idea", async () => {
			await claire.goto(`/communities/${slug}/speakers`);
			await claire
				.getByRole("link", { name: t("speakers.add") })
				.first()
				.click();
			await claire.getByLabel(t("speakers.form.kind")).selectOption("peer_company");
			await claire.getByLabel(t("speakers.form.name"), { exact: true }).fill(name);
			await claire.getByLabel(t("speakers.form.email")).fill(email);
			await claire.getByLabel(t("speakers.form.company")).fill("Nordia");
			await claire.getByLabel(t("speakers.form.subject"), { exact: true }).fill("Letters that nobody sends");
			await claire.getByLabel(t("speakers.form.edition"), { exact: true }).selectOption(meetupId);
			await claire.getByLabel(t("speakers.form.brief")).fill("Twenty minutes, then questions.");
			await claire.getByLabel(t("speakers.form.conflictNote")).fill("Not about the merger.");
			await claire.getByRole("button", { name: t("speakers.form.add") }).click();
			await expect(claire.getByRole("heading", { level: 1, name })).toBeVisible();
			await expect(claire.getByText("Not about the merger.")).toBeVisible();
			await expectAccessible(claire);
		});
		const page = claire.url();
		const moveTo = async (label: string) => {
			await claire.goto(page);
			await claire.getByLabel(t("speakers.moveTo", { name })).selectOption({ label });
			await claire.getByRole("button", { name: t("speakers.move") }).click();
		};

		await test.step("says yes, becomes a guest and has a seat", async () => {
			await moveTo(stage("confirmed"));
			await expect(claire.getByRole("status")).toContainText(
				t("speakers.notices.moved", { name, stage: stage("confirmed") }),
			);
			await claire.getByRole("button", { name: t("speakers.inviteAsGuest") }).click();
			await expect(claire.getByText(t("speakers.seat", { venue: "Paris Arcueil" }))).toBeVisible();
		});

		const link = await test.step("is briefed by mail, with the way to a page of their own", async () => {
			await moveTo(t("speakers.stages.briefed"));
			await expect(claire.getByRole("status")).toContainText(
				t("speakers.notices.briefed", { name, stage: t("speakers.stages.briefed") }),
			);
			return claire.getByLabel(t("speakers.link.address"), { exact: true }).inputValue();
		});

		await test.step("has a part of the agenda", async () => {
			await claire.goto(`${page}/edit`);
			await claire.getByLabel(t("speakers.form.part")).selectOption({ label: "Part 1" });
			await claire.getByRole("button", { name: t("speakers.form.save"), exact: true }).click();
			await expect(claire.getByText(t("speakers.part", { title: "Part 1" }))).toBeVisible();
		});

		await test.step("reads and answers without an account, on a phone", async () => {
			const context = await browser.newContext({
				locale: locale === "fr" ? "fr-FR" : "en-GB",
				viewport: { width: 390, height: 844 },
			});
			const speaker = await context.newPage();
			const response = await speaker.goto(new URL(link).pathname);
			expect(response?.headers()["cache-control"]).toContain("no-store");
			await expect(speaker.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
			await expect(speaker.getByText("Twenty minutes, then questions.")).toBeVisible();
			await expect(speaker.getByText("Not about the merger.")).toHaveCount(0);
			await expectAccessible(speaker);
			await speaker.getByLabel(t("speakers.page.biography")).fill("I have written to people all my life.");
			await speaker.getByRole("button", { name: t("speakers.page.save"), exact: true }).click();
			await expect(speaker.getByRole("status")).toContainText(t("speakers.page.saved"));

			const picture = speaker.getByLabel(t("speakers.page.photoFile"));
			await picture.setInputFiles({ name: "me.png", mimeType: "image/png", buffer: PDF });
			await speaker.getByRole("button", { name: t("speakers.page.photoUpload") }).click();
			await expect(speaker.getByRole("alert").filter({ hasText: t("refusals.file_not_photo") })).toBeVisible();
			await picture.setInputFiles({ name: "me.png", mimeType: "image/png", buffer: PNG });
			await speaker.getByRole("button", { name: t("speakers.page.photoUpload") }).click();
			await expect(speaker.getByRole("status")).toContainText(t("speakers.page.photoSent"));
			await expect(speaker.getByRole("img", { name: t("speakers.photoOf", { name }) })).toHaveJSProperty(
				"naturalWidth",
				1,
			);
			await expectAccessible(speaker);

			const file = speaker.getByLabel(t("speakers.page.slidesFile"));
			const page = Buffer.from("<!doctype html><script>alert(1)</script>");
			await file.setInputFiles({ name: "slides.pdf", mimeType: "application/pdf", buffer: page });
			await speaker.getByRole("button", { name: t("speakers.page.slidesUpload") }).click();
			await expect(speaker.getByRole("alert").filter({ hasText: t("refusals.file_not_slides") })).toBeVisible();
			await file.setInputFiles({ name: "letters.pdf", mimeType: "application/pdf", buffer: PDF });
			await speaker.getByRole("button", { name: t("speakers.page.slidesUpload") }).click();
			await expect(speaker.getByRole("status")).toContainText(t("speakers.page.uploaded"));
			const slides = await speaker.request.get(`${new URL(link).pathname}/slides`);
			expect(slides.headers()).toMatchObject({
				"content-type": "application/pdf",
				"x-content-type-options": "nosniff",
			});
			expect(slides.headers()["content-disposition"]).toContain('attachment; filename="letters.pdf"');
			await context.close();
		});

		await test.step("is introduced on the page of the meetup once they agree to be named", async () => {
			const lucia = await as("employee", { locale });
			await lucia.goto(`/meetups/${meetupId}`);
			await expect(lucia.getByText("I have written to people all my life.")).toHaveCount(0);
			await db.meetupInvitation.updateMany({ where: { meetupId }, data: { nameConsent: true } });
			await lucia.goto(`/meetups/${meetupId}`);
			await expect(lucia.getByText("I have written to people all my life.")).toBeVisible();
			await expect(lucia.getByRole("img", { name: t("speakers.photoOf", { name }) })).toHaveJSProperty(
				"naturalWidth",
				1,
			);
			await expectAccessible(lucia);
		});

		await test.step("has spoken, is thanked, and the link is taken back", async () => {
			await claire.goto(page);
			await expect(claire.getByText("I have written to people all my life.")).toBeVisible();
			await expect(claire.getByRole("link", { name: t("speakers.download") })).toBeVisible();
			await moveTo(t("speakers.stages.delivered"));
			await expect(claire.getByRole("status")).toBeVisible();
			await moveTo(t("speakers.stages.thanked"));
			await expect(claire.getByRole("status")).toContainText(
				t("speakers.notices.moved", { name, stage: t("speakers.stages.thanked") }),
			);
			const material = () => db.meetupMaterial.count({ where: { meetupId, title: "Letters that nobody sends" } });
			await expect.poll(material).toBe(1);
			await claire.goto(page);
			await claire.getByRole("button", { name: t("speakers.link.revoke"), exact: true }).click();
			await claire
				.getByRole("dialog")
				.getByRole("button", { name: t("speakers.link.revoke"), exact: true })
				.click();
			await expect(claire.getByRole("status")).toContainText(t("speakers.notices.linkRevoked"));
			expect((await claire.request.get(new URL(link).pathname)).status()).toBe(404);
		});

		await test.step("stands on the board under the last stage, with who moved whom", async () => {
			await claire.goto(`/communities/${slug}/speakers`);
			const thanked = claire.getByRole("listitem").filter({
				has: claire.getByRole("heading", { level: 2, name: t("speakers.stages.thanked") }),
			});
			await expect(thanked.getByRole("link", { name })).toBeVisible();
			await expect(claire.getByRole("heading", { name: t("speakers.moves") })).toBeVisible();
			await expectAccessible(claire);
		});
	});

	test(`a speaker is moved by drag, by key and without script, and a move is taken back, in ${locale}`, async ({
		as,
	}) => {
		const { id: communityId, slug, meetupId } = await prepared();
		const name = unique("Owen Pritchard");
		const facts = { communityId, meetupId, kind: "industry", stage: "idea", subject: "Brown water" } as const;
		await db.speakerEngagement.create({ data: { ...facts, name, createdAt: now(), stageSince: now() } });
		const claire = await as("communityManager", { locale });
		await claire.goto(`/meetups/${meetupId}`);
		await manage(claire, t, "speakers");
		const at = (page: typeof claire, label: string) =>
			page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2, name: label }) });
		const card = claire.getByRole("link", { name, exact: true });
		const contacted = t("speakers.stages.contacted");
		await expect(claire.getByRole("navigation", { name: t("preparation.tabs.label") })).toBeVisible();
		await card.dragTo(at(claire, contacted));
		await expect(at(claire, contacted).getByRole("link", { name, exact: true })).toBeVisible();
		const said = claire.getByRole("status");
		await expect(said).toContainText(t("speakers.notices.moved", { name, stage: contacted }));
		await expectAccessible(claire);
		await said.getByRole("button", { name: t("shell.undo") }).click();
		await expect(at(claire, stage("idea")).getByRole("link", { name, exact: true })).toBeVisible();

		const words = t("speakers.moveOn", { stage: contacted });
		await claire.getByRole("button", { name: `${words} (${name})` }).focus();
		await claire.keyboard.press("Enter");
		await expect(at(claire, contacted).getByRole("link", { name, exact: true })).toBeFocused();

		const plain = await as("communityManager", { locale, width: 390, javaScript: false });
		await plain.goto(`/communities/${slug}/speakers?meetup=${meetupId}`);
		await plain.getByText(t("speakers.moveElsewhere")).first().click();
		const declined = t("speakers.stages.declined");
		await plain.getByRole("button", { name: `${declined} (${name})` }).click();
		await expect(at(plain, declined).getByRole("link", { name, exact: true })).toBeVisible();
	});

	test(`a speaker says by their link that they cannot come, in ${locale}`, async ({ as, browser }) => {
		const { id: communityId, meetupId } = await prepared();
		const { id } = await db.speakerEngagement.create({
			data: {
				communityId,
				meetupId,
				kind: "industry",
				stage: "contacted",
				name: "Owen Pritchard",
				subject: "Brown water",
				createdAt: now(),
				stageSince: now(),
				linkSentAt: now(),
			},
			select: { id: true },
		});
		const claire = await as("communityManager", { locale });
		await claire.goto(`/speakers/${id}`);
		const link = new URL(await claire.getByLabel(t("speakers.link.address"), { exact: true }).inputValue()).pathname;
		const context = await browser.newContext({ locale: locale === "fr" ? "fr-FR" : "en-GB" });
		const owen = await context.newPage();
		await owen.goto(link);
		const button = { name: t("speakers.page.withdrawButton") };
		await owen.getByRole("button", button).click();
		await expectAccessible(owen);
		await owen.getByRole("dialog").getByRole("button", button).click();
		await expect(owen.getByRole("heading", { level: 1, name: t("speakers.page.withdrawnTitle") })).toBeVisible();
		await expectAccessible(owen);
		expect((await owen.request.get(link)).status()).toBe(404);
		await context.close();
		await claire.goto(`/speakers/${id}`);
		await expect(claire.getByText(t("speakers.history.withdrew"))).toBeVisible();
		await expect(claire.getByText(t("speakers.stages.declined"), { exact: true }).first()).toBeVisible();
	});

	test(`a call for proposals is opened, answered and rated, in ${locale}`, async ({ as }) => {
		const { meetupId, title } = await prepared();
		const subject = unique("Nine words we stopped using");
		const claire = await as("communityManager", { locale });
		await claire.goto(`/meetups/${meetupId}`);
		await manage(claire, t, "speakers");
		await claire.getByRole("link", { name: t("speakers.call.open") }).click();
		await claire.getByLabel(t("speakers.call.until")).fill(`${addDays(dayIn(now(), "Europe/Paris"), 10)}T18:00`);
		await claire.getByRole("button", { name: t("speakers.call.start") }).click();
		await expect(claire.getByRole("status")).toContainText(t("speakers.notices.called"));

		const lucia = await as("employee", { locale, width: 390, javaScript: false });
		await lucia.goto(`/meetups/${meetupId}`);
		await lucia.getByRole("link", { name: t("speakers.call.propose") }).click();
		const propose = async () => {
			await lucia.getByLabel(t("speakers.call.subject"), { exact: true }).fill(subject);
			await lucia.getByLabel(t("speakers.call.abstract")).fill("What we cut from our letters, and what came back.");
			await lucia.getByRole("button", { name: t("speakers.call.send") }).click();
		};
		await propose();
		await expect(lucia.getByText(t("speakers.call.status.proposed"), { exact: true })).toBeVisible();
		await propose();
		await expect(lucia.getByRole("alert")).toContainText(t("refusals.already_proposed"));

		const ben = await as("moderator", { locale });
		await ben.goto(`/meetups/${meetupId}/propose`);
		await expect(ben.getByRole("link", { name: title })).toBeVisible();
		await expectAccessible(ben);
		await ben.getByRole("link", { name: subject }).click();
		await ben.getByLabel(t("speakers.ratings.stars")).selectOption("4");
		await ben.getByRole("button", { name: t("speakers.ratings.save"), exact: true }).click();
		await expect(ben.getByText(t("speakers.rating", { average: 4, count: 1 }))).toBeVisible();
		await expect(ben.getByText(cast.employee.familyName).first()).toBeVisible();
	});
}
