"use client";

export interface TabLink {
	href: string;
	label: string;
	current?: boolean;
}

export function Tabs({ label, tabs }: { label: string; tabs: TabLink[] }) {
	return (
		<nav className="tabs mt-5 mb-6" aria-label={label}>
			{tabs.map((tab) => (
				<a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
					{tab.label}
				</a>
			))}
		</nav>
	);
}

/** Filters as links. Each keeps the other filters. */
export function Chips({ label, chips }: { label: string; chips: TabLink[] }) {
	return (
		<nav className="chips" aria-label={label}>
			{chips.map((chip) => (
				<a
					key={`${chip.href}${chip.label}`}
					className="chip"
					href={chip.href}
					aria-current={chip.current ? "true" : undefined}
				>
					{chip.label}
				</a>
			))}
		</nav>
	);
}
