/** An instant as the reader's words; made where the clock is, drawn anywhere. */
export interface Moment {
	/** For machines. */
	iso: string;
	/** All of it, on hover. */
	whole: string;
	text: string;
}

export function MomentText({ iso, whole, text }: Moment) {
	return (
		<time dateTime={iso} title={whole}>
			{text}
		</time>
	);
}
