/** Where the bytes of files are. A key is written once, and its bytes never change. */
export interface FileStore {
	write(key: string, content: Uint8Array): Promise<void>;
	/** Null when there is nothing under the key. */
	read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
	/** What is not there counts as removed. */
	remove(key: string): Promise<void>;
}
