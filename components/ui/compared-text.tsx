import { requestContext } from "@/components/request-context";
import type { ComparedPart } from "@/lib/compared-text";

/** A text with what an edit added and removed, said to a screen reader as well. */
export function ComparedText({ parts, language }: { parts: readonly ComparedPart[]; language: string }) {
	const { t } = requestContext();
	return (
		<p className="compared mt-3" lang={language} dir="auto">
			{parts.map(({ text, is }, index) => {
				const key = `${index}`;
				if (is === "same") return <span key={key}>{text}</span>;
				const Part = is === "added" ? "ins" : "del";
				return (
					<Part key={key} dir="auto">
						{/* With a direction of its own, so that the text alone decides that of the passage. */}
						<span className="sr-only" lang={t.locale} dir="ltr">
							{t(is === "added" ? "talk.added" : "talk.removed")}{" "}
						</span>
						{text}
					</Part>
				);
			})}
		</p>
	);
}
