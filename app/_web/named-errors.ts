import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The errors, each as a line that begins with the label of its field. */
export function namedErrors(
	locale: Locale,
	errors: Record<string, string[]>,
	labels: ReadonlyMap<string, string>,
): Record<string, string> {
	const t = translator(locale);
	return Object.fromEntries(
		Object.entries(errors).map(([name, messages]) => {
			const problem = messages.join(" ");
			const field = labels.get(name);
			const goesOn = problem.charAt(0).toLocaleLowerCase(locale) + problem.slice(1);
			return [name, field ? t("shell.fieldProblem", { field, problem: goesOn }) : problem];
		}),
	);
}
