"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

const VISIBLE_MS = 9000;
const SEEN = "dandelion.toast";

/** A message about what just happened. Shown once, even if the page is drawn again. */
export function Toast({ id, dismiss, children }: { id: string; dismiss: string; children: ReactNode }) {
	const [gone, setGone] = useState(false);
	const shown = useRef<string>(undefined);

	useEffect(() => {
		// React's strict mode runs effects twice: a toast does not hide because of its own mark.
		if (shown.current !== id && sessionStorage.getItem(SEEN) === id) {
			setGone(true);
			return;
		}
		shown.current = id;
		setGone(false);
		sessionStorage.setItem(SEEN, id);
		const timer = setTimeout(() => setGone(true), VISIBLE_MS);
		return () => clearTimeout(timer);
	}, [id]);

	if (gone) return null;
	return (
		<div className="toast" role="status">
			{children}
			<button type="button" onClick={() => setGone(true)}>
				{dismiss}
			</button>
		</div>
	);
}
