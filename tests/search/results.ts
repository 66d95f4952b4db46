import { db } from "@/lib/db";
import { search } from "@/lib/search/queries";
import { SEARCH_KINDS, searchFilters } from "@/lib/search/schema";
import { searchText } from "@/lib/search-text";
import { searchable } from "@/lib/text";
import type { Viewer } from "@/lib/viewer";
import { as, at, castId, community } from "../factories";
import { ask } from "../posts/conversation";

export const find = (viewer: Viewer, q: string, more: Record<string, string> = {}) =>
	search(viewer, searchFilters.parse({ q, ...more }), at);

/** How much of each kind was found, kinds without anything left out. */
export async function counts(viewer: Viewer, q: string) {
	const results = await find(viewer, q);
	return Object.fromEntries(
		SEARCH_KINDS.map((kind) => [kind, results[kind].rows.length] as const).filter(([, count]) => count > 0),
	);
}

export async function practice(communityId: string, title: string, status: "draft" | "published" = "published") {
	const authorId = await castId("communityManager");
	const written = { context: "", contextHtml: "", problem: "", problemHtml: "", steps: "", stepsHtml: "" };
	return db.practice.create({
		data: {
			...written,
			slug: `${searchable(title).replaceAll(" ", "-")}-${communityId.slice(-8)}-${status}`,
			communityId,
			language: "en",
			status,
			title,
			summary: "A summary",
			result: "",
			resultHtml: "",
			searchText: searchText(title),
			authorId,
			contactId: authorId,
			createdAt: at,
			publishedAt: status === "published" ? at : null,
			updatedAt: at,
		},
		select: { id: true },
	});
}

export async function meetup(communityId: string, title: string, state: "draft" | "published" = "published") {
	return db.meetup.create({
		data: {
			communityId,
			title,
			summary: "A summary",
			about: "",
			aboutHtml: "",
			searchText: searchText(title),
			language: "en",
			state,
			startsAt: at,
			endsAt: new Date(at.getTime() + 3_600_000),
			zone: "Europe/Paris",
			createdAt: at,
			publishedAt: state === "published" ? at : null,
		},
		select: { id: true },
	});
}

/** A community about dandelions with something of each kind in it; Claire manages it, Lucía is a member. */
export async function dandelions(visibility: "open" | "on_request" | "by_invitation" | "hidden") {
	const place = await community({ name: `Dandelion keepers`, visibility, members: [await castId("employee")] });
	await ask(await as("employee"), place.slug, at, "Who waters the dandelion?");
	await practice(place.id, "Keep the dandelion dry");
	await meetup(place.id, "A walk among dandelions");
	return place;
}
