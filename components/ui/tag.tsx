import type { ReactNode } from "react";

export function Tag({ tone, children }: { tone?: "green" | "bloom" | "red" | "blue"; children: ReactNode }) {
	return <span className={tone ? `tag ${tone}` : "tag"}>{children}</span>;
}
