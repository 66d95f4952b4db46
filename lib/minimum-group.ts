/** Fewer people than this are a small group: a number of them is not shown. */
export const MINIMUM_GROUP = 5;
