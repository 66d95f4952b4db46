"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const PAUSE_MS = 1500;

/**
 * Refreshes the page while an import runs. It waits for each answer, so that a slow server is not overrun. Without
 * JavaScript the page refreshes itself.
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
