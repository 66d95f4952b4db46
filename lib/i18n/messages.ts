import type { en } from "./en";

type Same<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> };

/** The shape of the messages of every language. */
export type Messages = Same<typeof en>;
