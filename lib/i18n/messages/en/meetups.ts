export const meetups = {} as const;
