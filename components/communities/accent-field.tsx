"use client";

import { type Choice, ChoiceGroup } from "@/components/ui/field";

interface Props {
	name: string;
	label: string;
	hint: string;
	defaultValue: string;
	choices: Choice[];
}

/** The colour of a community, each with its name and a sample. */
export function AccentField(props: Props) {
	return (
		<div className="accents">
			<ChoiceGroup type="radio" {...props} sample={(value) => <span className={`tone-sample tone-${value}`} />} />
		</div>
	);
}
