import type { Tx } from "../db";
import { renderMarkdown } from "../markdown";
import { searchText } from "../search-text";
import type { CommunityInput } from "./schema";

/** The topics and the host unit of a form as columns. The main topic is not repeated; topics that do not exist are left out. */
export async function placeColumnsOf(
	tx: Tx,
	{ topicId, moreTopicIds, orgUnitId }: Pick<CommunityInput, "topicId" | "moreTopicIds" | "orgUnitId">,
) {
	const more = moreTopicIds.filter((id) => id !== topicId);
	const known = more.length > 0 ? await tx.topic.findMany({ where: { id: { in: more } }, select: { id: true } }) : [];
	return { topicId: topicId ?? null, orgUnitId: orgUnitId ?? null, moreTopicIds: known.map(({ id }) => id) };
}

/** The columns of a community as its form has them. */
export async function communityColumnsOf(tx: Tx, input: CommunityInput) {
	return {
		...input,
		...(await placeColumnsOf(tx, input)),
		aboutHtml: renderMarkdown(input.about),
		charterHtml: renderMarkdown(input.charter),
		searchText: searchText(input.name, input.summary),
	};
}
