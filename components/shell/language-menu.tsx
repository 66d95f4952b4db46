"use client";

import { Icon } from "@/components/ui/icon";
import { Menu } from "./menu";

export interface LanguageWords {
	/** The reader's, as two letters. */
	code: string;
	label: string;
	/** Each by its own name. */
	choices: { locale: string; name: string; current: boolean }[];
}

interface Props {
	localeAction: (form: FormData) => Promise<void>;
}

export function LanguageMenu({ words, localeAction }: Props & { words: LanguageWords }) {
	return (
		<Menu
			className="top-menu not-phone"
			opener={
				<>
					<span aria-hidden="true">{words.code}</span>
					<span className="sr-only">{words.label}</span>
				</>
			}
		>
			<LanguageChoices choices={words.choices} localeAction={localeAction} />
		</Menu>
	);
}

/** A button for each language, the reader's marked. */
export function LanguageChoices({ choices, localeAction }: Props & Pick<LanguageWords, "choices">) {
	return (
		<form action={localeAction}>
			{choices.map(({ locale, name, current }) => (
				<button
					key={locale}
					type="submit"
					name="locale"
					value={locale}
					lang={locale}
					aria-current={current || undefined}
				>
					<Icon name={current ? "check" : "globe"} />
					{name}
				</button>
			))}
		</form>
	);
}
