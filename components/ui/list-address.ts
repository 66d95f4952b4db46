type Parameters = Readonly<Record<string, string | undefined>>;

/** The address of a list with its parameters: what is empty, or has its usual value, is left out. */
export function listAddress(path: string, parameters: Parameters, usual: Parameters = { sort: undefined }): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(parameters)) if (value && value !== usual[name]) query.set(name, value);
	return query.size > 0 ? `${path}?${query}` : path;
}
