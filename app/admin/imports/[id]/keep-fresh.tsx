"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1500;

/** Asks for the page again while something is under way; without JavaScript the page does so by itself. */
export function KeepFresh() {
	const router = useRouter();
	useEffect(() => {
		const timer = setInterval(() => router.refresh(), EVERY_MS);
		return () => clearInterval(timer);
	}, [router]);
	return (
		<noscript>
			<meta httpEquiv="refresh" content="2" />
		</noscript>
	);
}
