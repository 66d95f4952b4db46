import { Children, type ReactNode } from "react";
import { isolated } from "@/lib/isolated";

/** Facts in one line with dots between; those that are missing are left out. */
export const dotted = (facts: readonly ReactNode[]): ReactNode[] =>
	Children.toArray(
		facts
			.filter(Boolean)
			.map((fact) => (typeof fact === "string" ? isolated(fact) : fact))
			.flatMap((fact, index) => (index > 0 ? [" · ", fact] : [fact])),
	);
