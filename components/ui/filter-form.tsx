"use client";

import { buttonClass } from "./button";
import type { Choice } from "./field";

export interface Filter {
	name: string;
	label: string;
	value?: string;
	/** The first choice, with an empty value, is no filter. */
	choices: Choice[];
}

interface Props {
	action: string;
	search: string;
	q?: string;
	filters: Filter[];
	/** Other parameters to keep, such as the order. */
	keep?: Record<string, string | undefined>;
	button: string;
	/** Address of the whole list, shown when a filter is set. */
	clear?: { href: string; label: string };
}

/** Search and filters of the list below, sent by GET so that the address can be shared. */
export function FilterForm({ action, search, q, filters, keep = {}, button, clear }: Props) {
	return (
		<search>
			<form action={action} className="flex flex-wrap items-end gap-x-2 gap-y-2.5">
				{Object.entries(keep).map(
					([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
				)}
				<input
					className="input grow-2 basis-44 max-md:basis-full"
					type="search"
					name="q"
					defaultValue={q}
					aria-label={search}
					placeholder={search}
				/>
				{filters.map((filter) => (
					<select
						key={`${filter.name}-${filter.value}`}
						name={filter.name}
						className="input grow basis-40 text-ellipsis"
						defaultValue={filter.value ?? ""}
						aria-label={filter.label}
					>
						{filter.choices.map((choice) => (
							<option key={choice.value} value={choice.value}>
								{choice.label}
							</option>
						))}
					</select>
				))}
				<div className="flex items-center gap-4">
					<button type="submit" className={buttonClass({ look: "quiet" })}>
						{button}
					</button>
					{clear && (
						<a className="text-link" href={clear.href}>
							{clear.label}
						</a>
					)}
				</div>
			</form>
		</search>
	);
}
