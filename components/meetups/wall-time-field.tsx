"use client";

import { ChoiceGroup, TextField } from "@/components/ui/field";
import { useForm } from "@/components/ui/form";

type Turn = "first" | "second";
const TURNS: readonly Turn[] = ["first", "second"];

interface Props {
	name: string;
	label: string;
	hint?: string;
	defaultValue?: string | null;
	/** For a stored time that comes twice: which of the two it is. */
	turn?: Turn;
	required?: boolean;
	texts: { twice: string; label: string } & Record<Turn, string>;
}

/** A local time. One that comes twice when clocks go back gets a choice of the two, the first unless chosen otherwise. */
export function WallTimeField({ turn, texts, ...field }: Props) {
	const { state } = useForm();
	const choice = `${field.name}Turn`;
	const isAsked =
		turn !== undefined || state.values[choice] !== undefined || state.errors[field.name]?.includes(texts.twice);
	return (
		<div className="grid content-start gap-3">
			<TextField type="datetime-local" {...field} />
			{isAsked && (
				<ChoiceGroup
					name={choice}
					type="radio"
					label={texts.label}
					defaultValue={turn ?? "first"}
					choices={TURNS.map((value) => ({ value, label: texts[value] }))}
				/>
			)}
		</div>
	);
}
