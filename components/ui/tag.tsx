import type { ReactNode } from "react";

type TagTone = "green" | "bloom" | "red" | "blue";

export interface TagProps {
	text: string;
	tone?: TagTone;
}

export function Tag({ tone, children }: { tone?: TagTone; children: ReactNode }) {
	return (
		<span className={tone ? `tag ${tone}` : "tag"} dir="auto">
			{children}
		</span>
	);
}

export function TagList({ tags }: { tags: TagProps[] }) {
	return tags.map(({ text, tone }) => (
		<Tag key={text} tone={tone}>
			{text}
		</Tag>
	));
}
