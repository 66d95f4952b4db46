"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { breakdown as en } from "@/lib/i18n/messages/en/breakdown";
import { breakdown as fr } from "@/lib/i18n/messages/fr/breakdown";

const BREAKDOWNS: Record<string, { [Text in keyof typeof en]: string }> = { en, fr };

interface Props {
	error: Error & { digest?: string };
	retry: () => void;
}

/** Drawn in the browser alone, so it brings its texts in every language. */
export default function ErrorPage({ error, retry }: Props) {
	const [language, setLanguage] = useState("");
	useEffect(() => setLanguage(document.documentElement.lang), []);
	const breakdown = BREAKDOWNS[language] ?? en;
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
