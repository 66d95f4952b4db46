"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/form";

interface Props {
	label: string;
	/** Name of the list, such as `agenda`. `from` is the index of its first row in here. */
	list: string;
	from: number;
	children: ReactNode;
}

/** More empty rows. Opens by itself when a row has text. */
export function MoreRows({ label, list, from, children }: Props) {
	const { state } = useForm();
	const typed = state.values[list];
	const used = Array.isArray(typed) && typed.slice(from).some((row) => hasText(row));
	return (
		<details open={used || undefined} className="mt-3">
			<summary className="text-link cursor-pointer py-1">{label}</summary>
			{children}
		</details>
	);
}

/** The kind of a row is always set, so it does not count as text. */
function hasText(row: unknown): boolean {
	return Object.entries(row ?? {}).some(([name, value]) => name !== "kind" && value !== "" && value !== undefined);
}
