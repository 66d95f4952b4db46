/** French typography: no line break at the spaces before ; : ! ? » and inside numbers. */
export function frenchSpaces(text: string): string {
	return text
		.replaceAll(/ ([;!?])/g, "\u202f$1")
		.replaceAll(/ ([:»%€])/g, "\u00a0$1")
		.replaceAll(/« /g, "«\u00a0")
		.replaceAll(/(\d) (?=\d{3}\b)/g, "$1\u202f");
}
