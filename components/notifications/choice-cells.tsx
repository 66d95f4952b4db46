"use client";

import { useForm } from "../ui/form";

/** What was typed in fields of one name; undefined before the form was sent. */
function useTyped(name: string): string[] | undefined {
	const { state } = useForm();
	if (state.attempt === 0) return undefined;
	return [state.values[name] ?? []].flat().map(String);
}

interface LevelProps {
	communityId: string;
	label: string;
	level: string;
	levels: { value: string; label: string }[];
}

/** The level of one community. Its values say which, so that all of them are fields of one name. */
export function LevelCell({ communityId, label, level, levels }: LevelProps) {
	const typed = useTyped("levels")?.find((value) => value.startsWith(communityId));
	return (
		<select
			key={typed}
			className="input w-full"
			name="levels"
			aria-label={label}
			defaultValue={typed ?? `${communityId} ${level}`}
		>
			{levels.map((choice) => (
				<option key={choice.value} value={`${communityId} ${choice.value}`}>
					{choice.label}
				</option>
			))}
		</select>
	);
}

/** Whether a kind of mail is sent. */
export function MailCell({ kind, label, checked }: { kind: string; label: string; checked: boolean }) {
	const typed = useTyped("mails");
	return (
		<label className="choice" key={String(typed)}>
			<input
				type="checkbox"
				name="mails"
				value={kind}
				defaultChecked={typed ? typed.includes(kind) : checked}
				aria-describedby={`mails-${kind}`}
			/>
			<span>{label}</span>
		</label>
	);
}
