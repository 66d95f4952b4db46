import { Children, type ReactNode } from "react";

/** Facts in one line with dots between; those that are missing are left out. */
export const dotted = (facts: readonly ReactNode[]): ReactNode[] =>
	Children.toArray(facts.filter(Boolean).flatMap((fact, index) => (index > 0 ? [" · ", fact] : [fact])));
