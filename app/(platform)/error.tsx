"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { breakdown as en } from "@/lib/i18n/messages/en/breakdown";
import { breakdown as fr } from "@/lib/i18n/messages/fr/breakdown";

interface Props {
	error: Error & { digest?: string };
	retry: () => void;
}

/** Drawn in the browser alone, so it brings its texts in every language. */
export default function ErrorPage({ error, retry }: Props) {
	const [isFrench, setFrench] = useState(false);
	useEffect(() => setFrench(document.documentElement.lang === "fr"), []);
	const breakdown = isFrench ? fr : en;
	return (
		<div role="alert">
			<h1>{breakdown.title}</h1>
			<p className="lede mt-2.5 mb-6">{breakdown.text}</p>
			<button type="button" className={buttonClass({})} onClick={() => retry()}>
				{breakdown.retry}
			</button>
			{error.digest && <p className="muted mt-4">{error.digest}</p>}
		</div>
	);
}
