"use client";

import { useEffect, useRef } from "react";

/** When the mark changes to another one while the page is open, a phone shows the top of the page: what changed stands there. */
export function TopOnChange({ mark }: { mark: string | null }) {
	const before = useRef(mark);
	useEffect(() => {
		const changed = mark !== null && before.current !== mark;
		before.current = mark;
		if (changed && matchMedia("(max-width: 700px)").matches) scrollTo({ top: 0 });
	}, [mark]);
	return null;
}
