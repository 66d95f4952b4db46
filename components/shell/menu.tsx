"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

interface Props {
	className: string;
	/** An icon with a text for screen readers. */
	opener: ReactNode;
	children: ReactNode;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
	ArrowDown: (at, count) => (at + 1) % count,
	ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
	Home: () => 0,
	End: (_, count) => count - 1,
};

/** A menu that opens without JavaScript. With it, arrow keys move in it, and Escape or leaving it closes it. */
export function Menu({ className, opener, children }: Props) {
	const details = useRef<HTMLDetailsElement>(null);

	const onKeyDown = (event: KeyboardEvent) => {
		const menu = details.current;
		if (!menu) return;
		if (event.key === "Escape" && menu.open) {
			menu.open = false;
			menu.querySelector("summary")?.focus();
			return;
		}
		const step = STEPS[event.key];
		if (event.key === "ArrowDown") menu.open = true;
		const entries = [...menu.querySelectorAll<HTMLElement>("a, button")].filter((entry) => entry.checkVisibility());
		if (!step || entries.length === 0) return;
		event.preventDefault();
		entries[step(entries.indexOf(document.activeElement as HTMLElement), entries.length)]?.focus();
	};
	// A soft navigation does not draw the frame again, so the menu must close itself.
	useEffect(() => {
		const onLeave = (event: Event) => {
			const [menu, target] = [details.current, event.target];
			if (!menu?.open || !(target instanceof Element)) return;
			if (!menu.contains(target) || (event.type === "click" && target.closest("a"))) menu.open = false;
		};
		for (const type of ["click", "focusin"]) document.addEventListener(type, onLeave);
		return () => {
			for (const type of ["click", "focusin"]) document.removeEventListener(type, onLeave);
		};
	}, []);

	return (
		<details ref={details} className={className} onKeyDown={onKeyDown}>
			<summary className="tool">{opener}</summary>
			<div className="menu">{children}</div>
		</details>
	);
}
