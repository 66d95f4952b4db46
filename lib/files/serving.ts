import { NotFound } from "../errors";
import { isId } from "../ids";
import { signedVersion } from "./addresses";
import { type FileToRead, readFileOf } from "./files";

/** The file of an address. @throws NotFound for an address that is not ours or has ended, Refused as `readFileOf` */
export async function fileByAddress(
	address: { id: string; version: string; signature: string },
	at: Date,
): Promise<FileToRead> {
	const version = isId(address.id) ? signedVersion(address, at) : null;
	if (!version) throw new NotFound();
	return readFileOf(address.id, version.width);
}
