"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

const EVERY_MS = 8_000;
/** Nobody has touched the page for a while, or the server does not answer. */
const SELDOM_MS = 40_000;
const QUIET_AFTER_MS = 5 * 60_000;
/** A page that somebody has left open does not go on for ever. */
const STOP_AFTER_MS = 60 * 60_000;

interface Props {
	/** Answers when the thread last changed. */
	address: string;
	/** When it had last changed as the page was drawn. */
	stamp: string;
	replies: number;
	/** Leads to the latest replies. */
	end: string;
	texts: { one: string; many: string };
}

/** When the thread last changed; null when the server does not say. */
async function stampAt(address: string, signal: AbortSignal): Promise<string | null> {
	try {
		// Without a session the answer leads to the sign-in page.
		const answer = await fetch(address, { signal, redirect: "manual" });
		return answer.ok ? ((await answer.json()) as { stamp: string }).stamp : null;
	} catch {
		return null;
	}
}

/**
 * Draws the thread again when somebody has changed it: what is read stays where it is, and new replies stand below. The page asks
 * while it is looked at, seldom when nobody uses it, and not at all in the background or once it is forgotten.
 */
export function LiveThread({ address, stamp, replies, end, texts }: Props) {
	const router = useRouter();
	const known = useRef(stamp);
	const [seen, setSeen] = useState(replies);
	/** Whether this page asked for what it shows now; an answer to one's own form is no news. */
	const asked = useRef(false);

	useEffect(() => {
		known.current = stamp;
		if (!asked.current) setSeen(replies);
		asked.current = false;
	}, [stamp, replies]);

	useEffect(() => {
		const page = new AbortController();
		const { signal } = page;
		let timer: ReturnType<typeof setTimeout>;
		let usedAt = performance.now();
		let isStopped = false;
		const ask = async () => {
			clearTimeout(timer);
			const unusedMs = performance.now() - usedAt;
			isStopped = document.hidden || unusedMs > STOP_AFTER_MS;
			if (isStopped) return;
			const now = await stampAt(address, signal);
			if (signal.aborted) return;
			if (now && now !== known.current) {
				known.current = now;
				asked.current = true;
				router.refresh();
			}
			clearTimeout(timer);
			timer = setTimeout(ask, now && unusedMs < QUIET_AFTER_MS ? EVERY_MS : SELDOM_MS);
		};
		const use = () => {
			usedAt = performance.now();
			if (isStopped) void ask();
		};
		timer = setTimeout(ask, EVERY_MS);
		document.addEventListener("visibilitychange", ask, { signal });
		document.addEventListener("pointerdown", use, { signal });
		document.addEventListener("keydown", use, { signal });
		return () => {
			clearTimeout(timer);
			page.abort();
		};
	}, [address, router]);

	const added = replies - seen;
	return (
		<div aria-live="polite" className="new-replies">
			{added > 0 && (
				<a href={end} data-native onClick={() => setSeen(replies)}>
					{added === 1 ? texts.one : texts.many.replace("#", String(added))}
				</a>
			)}
		</div>
	);
}
