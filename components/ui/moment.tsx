/** An instant as text, for components that must not import the clock. */
export interface Moment {
	/** ISO 8601. */
	iso: string;
	/** The full date, for the tooltip. */
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
