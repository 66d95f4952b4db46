import { PracticeRows } from "@/components/practices/practice-rows";
import { requestContext } from "@/components/request-context";
import { Section } from "@/components/ui/page";
import { similarPractices } from "@/lib/practices/similar";
import { topicAddressOf } from "@/lib/topics/topic-page";

/** Other practices like this one, and the way to its topic. */
export async function SimilarPractices({ practice }: { practice: { id: string; topicId: string | null } }) {
	const { viewer, t, at } = requestContext();
	const [similar, topic] = await Promise.all([
		similarPractices(viewer, practice, at),
		practice.topicId ? topicAddressOf(practice.topicId) : null,
	]);
	if (similar.length === 0 && !topic) return null;
	return (
		<Section
			title={t("topics.similar")}
			more={topic ? { href: `/topics/${topic}`, label: t("topics.ofPractice") } : undefined}
		>
			<PracticeRows practices={similar} />
		</Section>
	);
}
