"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";

/** An error page cannot ask the server for words: it brings both languages and picks by the page's own. */
const WORDS = {
	en: {
		title: "Something broke on our side",
		text: "Nothing you saved is lost. Try again; if it keeps happening, tell your administrator at what time.",
		retry: "Try again",
	},
	fr: {
		title: "Quelque chose a cassé chez nous",
		text: "Rien de ce que vous avez enregistré n’est perdu. Réessayez ; si cela se répète, dites l’heure à votre administrateur.",
		retry: "Réessayer",
	},
};

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
	const [locale, setLocale] = useState<"en" | "fr">("en");
	useEffect(() => setLocale(document.documentElement.lang === "fr" ? "fr" : "en"), []);
	const words = WORDS[locale];
	return (
		<div role="alert">
			<h1>{words.title}</h1>
			<p className="lede mt-2.5 mb-6">{words.text}</p>
			<button type="button" className={buttonClass({})} onClick={reset}>
				{words.retry}
			</button>
			{error.digest && <p className="muted mt-4">{error.digest}</p>}
		</div>
	);
}
