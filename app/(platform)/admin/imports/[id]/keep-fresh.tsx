"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const PAUSE_MS = 1500;

/**
 * Asks for the page again while something is under way, one request after the other: asked anew before the last answer
 * is there, a slow server would never be heard. Without JavaScript the page asks by itself.
 */
export function KeepFresh() {
	const router = useRouter();
	const [isAsking, ask] = useTransition();
	useEffect(() => {
		if (isAsking) return;
		const timer = setTimeout(() => ask(() => router.refresh()), PAUSE_MS);
		return () => clearTimeout(timer);
	}, [router, isAsking]);
	return (
		<noscript>
			<meta httpEquiv="refresh" content="2" />
		</noscript>
	);
}
