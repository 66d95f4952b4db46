"use client";

import { useForm } from "@/components/ui/form";
import { Prose } from "@/components/ui/prose";
import { SubmitButton } from "@/components/ui/submit-button";

interface Props {
	title: string;
	send: string;
	/** The number of readers as text, by venue; "" is everyone. */
	readers: { venueId: string; words: string }[];
}

/** A preview of the message, and the button that sends it. */
export function MessagePreview({ title, send, readers }: Props) {
	const { state } = useForm();
	const { subject, venueId } = state.values;
	if (state.preview === undefined) return null;
	const words = readers.find((part) => part.venueId === (venueId ?? ""))?.words;
	return (
		<section className="panel grid gap-3" aria-live="polite">
			<h2>{title}</h2>
			<div>
				<p className="font-semibold">{String(subject ?? "")}</p>
				<div className="mt-2">
					<Prose html={state.preview} />
				</div>
			</div>
			<p className="muted">{words}</p>
			<div>
				<SubmitButton name="intent" value="send">
					{send}
				</SubmitButton>
			</div>
		</section>
	);
}
