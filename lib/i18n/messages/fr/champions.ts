export const champions = {} as const;
