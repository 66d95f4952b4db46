/** Which form a draft belongs to: the path of its page, and its name among the forms of that page. */
export const formKey = (path: string, name: string): string => `${path}#${name}`;

/** The path of a form's page. */
export const pathOfForm = (key: string): string => key.slice(0, key.indexOf("#"));
