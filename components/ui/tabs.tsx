"use client";

import { useEffect, useRef } from "react";

interface TabLink {
	href: string;
	label: string;
	current?: boolean;
	/** Not a soft navigation. */
	native?: boolean;
}

interface TabsProps {
	label: string;
	tabs: TabLink[];
	/** On a phone the tabs stay in one row that scrolls, for more of them than fit in two. */
	oneRow?: boolean;
}

export function Tabs({ label, tabs, oneRow }: TabsProps) {
	const bar = useRef<HTMLElement>(null);
	useEffect(() => {
		const current = bar.current?.querySelector<HTMLElement>("[aria-current]");
		if (oneRow && bar.current && current) bar.current.scrollLeft = current.offsetLeft - bar.current.clientWidth / 3;
	}, [oneRow]);
	return (
		<nav ref={bar} className={`tabs mt-5 mb-6 ${oneRow ? "one-row" : ""}`} aria-label={label}>
			{tabs.map((tab) => (
				<a
					key={tab.href}
					href={tab.href}
					aria-current={tab.current ? "page" : undefined}
					data-native={tab.native || undefined}
				>
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
					dir="auto"
					href={chip.href}
					aria-current={chip.current ? "true" : undefined}
				>
					{chip.label}
				</a>
			))}
		</nav>
	);
}
