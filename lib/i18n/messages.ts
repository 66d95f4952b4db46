import type { en } from "./en";

type Same<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> };

/** The shape both languages have. */
export type Messages = Same<typeof en>;
