import { db } from "@/lib/db";
import { beginLetter } from "@/lib/letters/letters";
import { sendLetter } from "@/lib/letters/sending";
import { as } from "../factories";

/** Letters of a community. Claire writes them. */
export interface PlaceLetters {
	/** Not sent, with a text. */
	letter: string;
	/** Its first block, the text. */
	letterBlock: string;
	sentLetter: string;
}

export async function lettersOf(slug: string, now: Date): Promise<PlaceLetters> {
	const claire = await as("communityManager");
	const begin = async (title: string) => {
		const { id } = await beginLetter(claire, slug, { title, language: "en", forUnitIds: [], forSiteIds: [] }, now);
		const where = { letterId: id, kind: "text" as const };
		await db.letterBlock.updateMany({ where, data: { body: "Thank you all.", bodyHtml: "<p>Thank you all.</p>" } });
		return id;
	};
	const letter = await begin("A letter that nobody has got");
	const sentLetter = await begin("A letter that members have got");
	await sendLetter(claire, sentLetter, now);
	const block = await db.letterBlock.findFirstOrThrow({
		where: { letterId: letter, kind: "text" },
		select: { id: true },
	});
	return { letter, letterBlock: block.id, sentLetter };
}
