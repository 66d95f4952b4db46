"use client";

import { buttonClass } from "./button";
import type { Choice } from "./field";
import { Icon } from "./icon";

export interface Filter {
	name: string;
	label: string;
	value?: string;
	/** The first choice, with an empty value, is no filter. */
	choices: Choice[];
}

interface Props {
	action: string;
	/** What the search field is for; a list without words has none. */
	search?: string;
	q?: string;
	filters: Filter[];
	/** Other parameters to keep, such as a tag. */
	keep?: Record<string, string | undefined>;
	button: string;
	/** What a phone unfolds the filters by: it says how many are set. */
	fold: string;
	/** Address of the whole list, where nothing else on the page leads to it. */
	clear?: { href: string; label: string };
}

/** Search and filters of the list below, sent by GET so that the address can be shared. On a phone the filters are folded. */
export function FilterForm({ action, search, q, filters, keep = {}, button, fold, clear }: Props) {
	return (
		<search>
			<form action={action} className="grid gap-2.5">
				{Object.entries(keep).map(
					([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
				)}
				{search && (
					<div className="flex gap-2">
						<input
							className="input min-w-0 grow"
							type="search"
							name="q"
							maxLength={100}
							dir="auto"
							defaultValue={q}
							aria-label={search}
							placeholder={search}
						/>
						<button type="submit" className={buttonClass({ look: "quiet" })}>
							<Icon name="search" />
							<span className="max-md:sr-only">{button}</span>
						</button>
					</div>
				)}
				<details className="filters">
					<summary className="text-link cursor-pointer">{fold}</summary>
					<div className="filter-grid">
						{filters.map((filter) => (
							<label key={`${filter.name}-${filter.value}`} className="grid min-w-0 gap-1">
								<span className="muted">{filter.label}</span>
								<select name={filter.name} className="input text-ellipsis" defaultValue={filter.value ?? ""}>
									{filter.choices.map((choice) => (
										<option key={choice.value} value={choice.value}>
											{choice.label}
										</option>
									))}
								</select>
							</label>
						))}
						<button type="submit" className={`${buttonClass({ look: "quiet" })} ${search ? "only-phone" : ""}`}>
							{button}
						</button>
					</div>
				</details>
				{clear && (
					<p>
						<a className="text-link" href={clear.href}>
							{clear.label}
						</a>
					</p>
				)}
			</form>
		</search>
	);
}
