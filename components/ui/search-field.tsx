import { buttonClass } from "./button";
import { Icon } from "./icon";

interface Props {
	action: string;
	label: string;
	button: string;
	value?: string;
	/** Of the parameter. */
	name?: string;
	/** Filters to keep. */
	keep?: Record<string, string | undefined>;
}

/** Searches the list below it, by GET. */
export function SearchField({ action, label, button, value, name = "q", keep = {} }: Props) {
	return (
		<search className="grow">
			<form action={action} className="flex gap-2">
				{Object.entries(keep).map(
					([name, kept]) => kept && <input key={name} type="hidden" name={name} value={kept} />,
				)}
				<input
					className="input max-w-sm"
					type="search"
					name={name}
					dir="auto"
					maxLength={100}
					defaultValue={value}
					aria-label={label}
					placeholder={label}
				/>
				<button type="submit" className={buttonClass({ look: "quiet" })} aria-label={button}>
					<Icon name="search" />
				</button>
			</form>
		</search>
	);
}
