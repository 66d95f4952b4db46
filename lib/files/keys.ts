/** The key of a file, or of one version of a picture. */
export const fileKey = (fileId: string, width?: number): string => (width ? `${fileId}-${width}` : fileId);

/** Every key of a file. */
export const fileKeys = ({ id, widths }: { id: string; widths: readonly number[] }): string[] =>
	widths.length === 0 ? [fileKey(id)] : widths.map((width) => fileKey(id, width));
