"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/form";

interface Props {
	label: string;
	/** The list the rows belong to, such as `agenda`, and the number of the first one in here. */
	list: string;
	from: number;
	children: ReactNode;
}

/** Empty rows for those who need them; open by itself once something was typed into one. */
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

/** A row's kind is always chosen: what counts is what somebody typed. */
function hasText(row: unknown): boolean {
	return Object.entries(row ?? {}).some(([name, value]) => name !== "kind" && value !== "" && value !== undefined);
}
