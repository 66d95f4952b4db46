import { addDays, DAY, dateColumn, HOUR, now } from "@/lib/clock";
import { requestMembership } from "@/lib/communities/memberships";
import { db } from "@/lib/db";
import { reportText } from "@/lib/moderation/reports";
import { organisationDay } from "@/lib/organisation-day";
import { type CastName, cast } from "../cast";
import { castId, community, person, viewerOf } from "../factories";
import { edition } from "../meetups/editions";
import { ask, write } from "../posts/conversation";
import { published } from "../practices/cards";
import { propose } from "../proposals/proposing";
import { expect, expectAccessible, test } from "./journey";
import { unique, wordsOf } from "./words";

const nameOf = (who: CastName) => `${cast[who].givenName} ${cast[who].familyName}`;

/** A community of Claire's and Ben's in which one of many things waits. */
async function fullCockpit() {
	const [lucia, olfa] = [await castId("employee"), await castId("champion")];
	const { id, slug } = await community({
		name: unique("Letters desk"),
		visibility: "on_request",
		members: [lucia, olfa],
		moderators: [await castId("moderator")],
	});
	const ago = (hours: number) => new Date(now().getTime() - hours * HOUR);
	const luciaSees = await viewerOf(lucia);
	const olfaSees = await viewerOf(olfa);
	const [question, hello, offer, wish] = ["Who signs?", "Hello from Tunis", "Paper, half price", "One signature"].map(
		unique,
	) as [string, string, string, string];
	await ask(luciaSees, slug, ago(72), question);
	await write(olfaSees, slug, "discussion", ago(3), hello);
	const reported = await ask(luciaSees, slug, ago(2), offer);
	await reportText(olfaSees, { slug, postId: reported, reason: "advertising" }, ago(1));
	const proposal = await propose(luciaSees, slug, wish, ago(24));
	const supporters = [olfa, await person(), await person(), await person()];
	await db.proposalSupport.createMany({
		data: supporters.map((personId) => ({ postId: proposal, personId, at: now() })),
	});
	const meetup = unique("Edition without a plan");
	await edition({ communityId: id, title: meetup, startsAt: new Date(now().getTime() + 5 * DAY), agenda: 0 });
	const practice = await published(olfaSees, slug, { card: { title: unique("Forty words") } });
	const reviewOn = dateColumn(addDays(organisationDay(now()), -3));
	const { title: card } = await db.practice.update({ where: { slug: practice }, data: { reviewOn } });
	await requestMembership(await viewerOf(await castId("newcomer")), slug, "I write at night.", now());
	return { slug, question, hello, offer, wish, meetup, card };
}

test("a manager's morning: from a full cockpit to an empty one", async ({ as }) => {
	const t = wordsOf("en");
	const { slug, question, hello, offer, wish, meetup, card } = await fullCockpit();
	const home = `/communities/${slug}/manage`;
	const claire = await as("communityManager");
	await claire.goto(`/communities/${slug}`);
	await claire.getByRole("link", { name: t("cockpit.tab"), exact: true }).click();
	const needs = claire.locator("main .rows").first().locator(":scope > li");
	await expect(needs).toHaveCount(7);
	const row = (title: string) => needs.filter({ hasText: title });
	const toast = claire.getByRole("status");
	const undo = toast.getByRole("button", { name: t("shell.undo") });
	await expectAccessible(claire);

	// In place, taken back, and done again.
	const asks = t("cockpit.needOf.membership_request", { title: nameOf("newcomer") });
	const accept = claire.getByRole("button", { name: t("cockpit.actionLabel", { action: "Accept", title: asks }) });
	await accept.click();
	await expect(toast).toContainText(t("cockpit.accepted", { name: nameOf("newcomer") }));
	await undo.click();
	await accept.click();
	await expect(needs).toHaveCount(6);

	// Answered where it was asked.
	await row(question).getByRole("link", { name: "Answer" }).click();
	await claire.getByLabel(t("posts.fields.reply")).fill("Whoever wrote it.");
	await claire.getByRole("button", { name: t("posts.reply"), exact: true }).click();
	await expect(toast).toContainText(t("posts.replied"));

	await claire.goto(home);
	await expect(row(question)).toHaveCount(0);
	await row(t("cockpit.needOf.report", { count: 1 }))
		.getByRole("link", { name: t("cockpit.actionOf.report") })
		.click();
	await claire.getByRole("link", { name: offer }).click();
	await claire.getByRole("button", { name: t("moderation.case.button") }).click();
	await expect(toast).toContainText(t("moderation.case.done"));

	await claire.goto(home);
	await row(wish)
		.getByRole("link", { name: t("cockpit.actionOf.proposal_to_raise") })
		.click();
	await claire.getByRole("button", { name: t("proposals.raise"), exact: true }).click();
	await claire
		.getByRole("dialog")
		.getByRole("button", { name: t("proposals.raise"), exact: true })
		.click();
	await expect(toast).toContainText(t("proposals.raised"));

	// Done where nothing else says it, taken back by the notice.
	await claire.goto(home);
	await expect(needs).toHaveCount(3);
	const done = row(meetup).getByRole("button", { name: t("cockpit.done") });
	await row(meetup).locator("summary").click();
	await done.click();
	await expect(toast).toContainText(t("cockpit.markedDone"));
	await undo.click();
	await expect(row(meetup)).toBeVisible();
	if (!(await done.isVisible())) await row(meetup).locator("summary").click();
	await done.click();
	await expect(row(meetup)).toHaveCount(0);

	// Snoozed, brought back from what is set aside, and snoozed again.
	const snooze = row(card).getByRole("button", { name: t("cockpit.snooze.week") });
	await row(card).locator("summary").click();
	await snooze.click();
	await expect(row(card)).toHaveCount(0);
	await claire.getByRole("link", { name: t("cockpit.shows.aside") }).click();
	await row(card)
		.getByRole("button", { name: t("cockpit.bringBack") })
		.click();
	await expect(toast).toContainText(t("cockpit.broughtBack"));
	await claire.goto(home);
	await row(card).locator("summary").click();
	await snooze.click();
	await expect(row(card)).toHaveCount(0);

	await row(hello).locator("summary").click();
	await row(hello)
		.getByLabel(t("cockpit.handTo"))
		.selectOption({ label: nameOf("moderator") });
	await row(hello)
		.getByRole("button", { name: t("cockpit.hand") })
		.click();
	await expect(claire.getByText(t("cockpit.empty.open"))).toBeVisible();
	await expectAccessible(claire);

	const ben = await as("moderator", { width: 390 });
	await ben.goto("/manage");
	const handed = ben.getByRole("listitem").filter({ hasText: hello });
	await expect(handed).toContainText(t("cockpit.fromColleague", { name: nameOf("communityManager") }));
	await handed.getByRole("link", { name: t("cockpit.actionOf.newcomer") }).click();
	await ben.getByLabel(t("posts.fields.reply")).fill("Welcome, Olfa.");
	await ben.getByRole("button", { name: t("posts.reply"), exact: true }).click();
	await expect(ben.getByRole("status")).toContainText(t("posts.replied"));
	await ben.goto("/manage");
	await expect(handed).toHaveCount(0);
});
