/** The hidden field of a form that says which draft it is. */
export const DRAFT_FIELD = "formDraft";
