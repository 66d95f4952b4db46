"use client";

import { type ComponentType, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Icon } from "@/components/ui/icon";
import type { SearchBoxTexts } from "./search-box-texts";
import type { SearchListProps } from "./search-list";

/** The search box of every page. Once it has the focus it is given a list of what is found while one types. */
export function SearchBox({ texts }: { texts: SearchBoxTexts }) {
	const input = useRef<HTMLInputElement>(null);
	const isLoading = useRef(false);
	const [taken, setTaken] = useState<{ List: ComponentType<SearchListProps>; typed: string; focused: boolean }>();

	function load() {
		if (isLoading.current) return;
		isLoading.current = true;
		import("./search-list").then(
			({ SearchList }) =>
				// In one step, so that no key falls between the two fields.
				flushSync(() => {
					const now = input.current;
					setTaken({ List: SearchList, typed: now?.value ?? "", focused: document.activeElement === now });
				}),
			() => {
				isLoading.current = false;
			},
		);
	}

	const field = {
		id: "site-search",
		type: "search",
		name: "q",
		placeholder: texts.label,
		"aria-label": texts.label,
		"aria-keyshortcuts": "Control+K /",
	};
	return (
		<search className="flex-1">
			<form className="search-box" action="/search">
				<Icon name="search" />
				{taken ? (
					<taken.List field={field} typed={taken.typed} focused={taken.focused} texts={texts} />
				) : (
					<input ref={input} {...field} onFocus={load} />
				)}
				<kbd>{texts.shortcut}</kbd>
			</form>
		</search>
	);
}
