"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useState, useTransition } from "react";
import { flushSync } from "react-dom";
import type { PaletteProps } from "./palette";

/** Whether the browser should handle a click itself: new windows, downloads, other hosts, anchors in the page. */
function staysWithBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
	if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
		return true;
	if (link.target || link.hasAttribute("download") || "native" in link.dataset) return true;
	if (link.origin !== location.origin || link.pathname.startsWith("/api/") || /\.[a-z]{2,4}$/.test(link.pathname))
		return true;
	return link.hash !== "" && link.pathname === location.pathname && link.search === location.search;
}

/** For browsers from before 2026, which do not know the attribute `command`. */
function command(button: HTMLButtonElement): void {
	const dialog = document.getElementById(button.getAttribute("commandfor") ?? "");
	if (!(dialog instanceof HTMLDialogElement)) return;
	if (button.getAttribute("command") === "show-modal") dialog.showModal();
	else dialog.close();
}

/** The search box takes the keys until the palette has come, which takes over what was typed. */
function asksPalette(open: (Palette: ComponentType<PaletteProps>, typed: string) => void): void {
	const box = document.querySelector<HTMLInputElement>("#site-search");
	if (!box || document.querySelector("dialog[open]")) return;
	const before = document.activeElement;
	box.focus();
	void import("./palette").then(
		({ Palette }) => {
			// Asked twice before it came.
			if (document.querySelector("dialog[open]")) return;
			const typed = box.value;
			box.value = "";
			// The dialog gives the focus back to what had it.
			box.blur();
			if (before instanceof HTMLElement) before.focus();
			// In one step, so that no key falls between the two fields.
			flushSync(() => open(Palette, typed));
		},
		// Without a connection the search box stays.
		() => undefined,
	);
}

interface OpenPalette {
	Palette: ComponentType<PaletteProps>;
	typed: string;
}

/**
 * One listener for all pages: plain links become soft navigations, `/` focuses the search box and Ctrl-K opens the palette.
 * Everything works without it.
 */
export function SoftNavigation() {
	const router = useRouter();
	const [pending, start] = useTransition();
	const [palette, setPalette] = useState<OpenPalette>();

	useEffect(() => {
		document.documentElement.toggleAttribute("data-navigating", pending);
	}, [pending]);

	useEffect(() => {
		const opensDialogsItself = "commandForElement" in HTMLButtonElement.prototype;
		const onClick = (event: MouseEvent) => {
			const target = event.target instanceof Element ? event.target : null;
			const button = target?.closest<HTMLButtonElement>("button[commandfor]");
			if (button && !opensDialogsItself) command(button);
			const link = target?.closest("a");
			if (!link?.href || staysWithBrowser(event, link)) return;
			event.preventDefault();
			start(() => router.push(link.pathname + link.search + link.hash));
		};
		const onSubmit = (event: SubmitEvent) => {
			const form = event.target;
			if (
				event.defaultPrevented ||
				!(form instanceof HTMLFormElement) ||
				form.method !== "get" ||
				"native" in form.dataset
			)
				return;
			event.preventDefault();
			const query = new URLSearchParams();
			for (const [name, value] of new FormData(form, event.submitter))
				if (typeof value === "string" && value !== "") query.append(name, value);
			const search = query.size > 0 ? `?${query}` : "";
			start(() => router.push(new URL(form.action).pathname + search));
		};
		const onKey = (event: KeyboardEvent) => {
			const typing =
				event.target instanceof HTMLElement &&
				(event.target.isContentEditable || /^(input|textarea|select)$/i.test(event.target.tagName));
			const hasModifier = event.ctrlKey || event.metaKey;
			if (event.key === "/" && !typing && !hasModifier) {
				event.preventDefault();
				document.querySelector<HTMLInputElement>("#site-search")?.focus();
			}
			if (event.key.toLowerCase() !== "k" || !hasModifier || event.altKey || event.shiftKey) return;
			event.preventDefault();
			asksPalette((Palette, typed) => setPalette({ Palette, typed }));
		};
		document.addEventListener("click", onClick);
		document.addEventListener("submit", onSubmit);
		document.addEventListener("keydown", onKey);
		return () => {
			document.removeEventListener("click", onClick);
			document.removeEventListener("submit", onSubmit);
			document.removeEventListener("keydown", onKey);
		};
	}, [router]);

	return (
		<>
			<div className="progress" aria-hidden="true" />
			{palette && (
				<palette.Palette
					typed={palette.typed}
					open={(href) => start(() => router.push(href))}
					onClose={() => setPalette(undefined)}
				/>
			)}
		</>
	);
}
