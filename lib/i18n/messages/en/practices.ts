export const practices = {} as const;
