const FIRST_MS = 20_000;
const MOST = 6;

/** When a save that failed so many times in a row is tried again: later each time, and for ten minutes in all; then null. */
export const retryIn = (failures: number): number | null => (failures < MOST ? FIRST_MS * 2 ** (failures - 1) : null);
