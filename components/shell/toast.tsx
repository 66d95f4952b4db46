"use client";

import { type ReactNode, useEffect, useState } from "react";

const VISIBLE_MS = 9000;
const SEEN = "dandelion.toast";

/** What just happened, for a moment. Shown once, even if the page that carries it is rendered again. */
export function Toast({ id, dismiss, children }: { id: string; dismiss: string; children: ReactNode }) {
	const [gone, setGone] = useState(false);

	useEffect(() => {
		if (sessionStorage.getItem(SEEN) === id) {
			setGone(true);
			return;
		}
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
