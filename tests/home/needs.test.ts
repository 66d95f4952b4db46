import { expect, test } from "vitest";
import { needsOf } from "@/app/(platform)/_home/needs";
import { HOUR } from "@/lib/clock";
import { requestMembership } from "@/lib/communities/memberships";
import { translator } from "@/lib/i18n/translator";
import { myNextMeetups } from "@/lib/meetups/queries";
import { reportOutdated } from "@/lib/practices/outdated-reports";
import { latestPractices } from "@/lib/practices/queries";
import { viewerOfPerson } from "@/lib/viewer";
import { olfaProposed } from "../champions/proposals";
import { as, at, castId, community } from "../factories";
import { edition } from "../meetups/editions";
import { ask } from "../posts/conversation";
import { drafted, published } from "../practices/cards";
import { countStatements } from "../statements";

test("a lead of the hub who manages a community finds all that waits for them, and what is next, in ten statements", async () => {
	const helene = await castId("hubLead");
	const home = await community({
		manager: helene,
		visibility: "on_request",
		members: [await castId("employee"), await castId("champion")],
	});
	const lead = await as("hubLead");
	await requestMembership(await as("newcomer"), home.slug, undefined, at);
	await ask(await as("employee"), home.slug, new Date(at.getTime() - 5 * HOUR));
	await drafted(lead, home.slug);
	const card = await published(lead, home.slug);
	await reportOutdated(await as("employee"), { slug: card, reason: "The template has moved." }, at);
	await edition({ communityId: home.id });
	const longAgo = new Date(at.getTime() - 5 * 24 * HOUR);
	await edition({ communityId: home.id, startsAt: longAgo, state: "held" });
	await olfaProposed();
	let needs: string[] = [];
	const statements = await countStatements(async () => {
		const viewer = await viewerOfPerson(helene, at);
		if (!viewer) throw new Error("nobody");
		const [waiting] = await Promise.all([
			needsOf(viewer, translator("en"), at),
			myNextMeetups(viewer, at),
			latestPractices(viewer, 4, at),
		]);
		needs = waiting.map(({ icon }) => icon);
	});
	expect(needs).toEqual(["communities", "champions", "meetups", "question", "refresh", "edit"]);
	expect(statements).toBeLessThanOrEqual(10);
});
