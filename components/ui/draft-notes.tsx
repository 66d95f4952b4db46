"use client";

import { buttonClass } from "./button";
import type { FormDraft } from "./form-draft";

/** Above a form that was filled in with a draft. */
export function DraftLine({ draft: { line, page, id, known, startAnew } }: { draft: FormDraft }) {
	if (!line || !page) return null;
	return (
		<form
			className="draft-line"
			action={page.discard}
			onSubmit={(event) => {
				// The server has none of it yet.
				if (known.current.revision === 0) event.preventDefault();
				startAnew();
			}}
		>
			<p aria-live="polite">{line}</p>
			<input type="hidden" name="id" value={id ?? ""} />
			<button type="submit" className={buttonClass({ look: "plain", small: true })}>
				{page.texts.anew}
			</button>
		</form>
	);
}

/** Of two texts that were typed in two places the writer chooses one. */
export function DraftChoice({ draft: { elsewhere, page, takeOther, keepThis } }: { draft: FormDraft }) {
	if (!elsewhere || !page) return null;
	return (
		<div className="notice bloom" role="alert">
			<div className="grid gap-2">
				<p>{page.texts.elsewhere}</p>
				<p className="flex flex-wrap gap-2">
					<button type="button" className={buttonClass({ look: "quiet", small: true })} onClick={takeOther}>
						{page.texts.useOther}
					</button>
					<button type="button" className={buttonClass({ look: "quiet", small: true })} onClick={keepThis}>
						{page.texts.keepThis}
					</button>
				</p>
			</div>
		</div>
	);
}
