import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

interface Arrival {
	path: string;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** A push service on this machine that takes what it is sent, or answers as it is told. */
export async function openPushService() {
	const arrivals: Arrival[] = [];
	const answers = new Map<string, number>();
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const path = request.url ?? "";
			arrivals.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
			response.writeHead(answers.get(path) ?? 201).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		arrivals,
		answer: (path: string, status: number) => void answers.set(path, status),
		close: () => new Promise<void>((resolve) => server.close(() => resolve())),
	};
}

/** A browser: its keys, and how it reads a message by RFC 8291 and RFC 8188, without the library that made it. */
export function openBrowser(endpoint: string) {
	const keys = createECDH("prime256v1");
	const publicKey = keys.generateKeys();
	const secret = randomBytes(16);
	return {
		subscription: {
			name: "Firefox",
			endpoint,
			publicKey: publicKey.toString("base64url"),
			authSecret: secret.toString("base64url"),
		},
		read(body: Buffer): unknown {
			const salt = body.subarray(0, 16);
			const recordSize = body.readUInt32BE(16);
			const length = body.readUInt8(20);
			const senderKey = body.subarray(21, 21 + length);
			const record = body.subarray(21 + length);
			if (record.length > recordSize) throw new Error("More than one record");
			const shared = keys.computeSecret(senderKey);
			const derive = (key: Buffer, from: Buffer, info: Buffer, size: number) =>
				Buffer.from(hkdfSync("sha256", key, from, info, size));
			const input = derive(shared, secret, Buffer.concat([Buffer.from("WebPush: info\0"), publicKey, senderKey]), 32);
			const contentKey = derive(input, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
			const nonce = derive(input, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
			const decipher = createDecipheriv("aes-128-gcm", contentKey, nonce);
			decipher.setAuthTag(record.subarray(-16));
			const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
			// The last record ends with 2 and zeros.
			const end = padded.lastIndexOf(2);
			if (padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error("Not the padding of a last record");
			return JSON.parse(padded.subarray(0, end).toString());
		},
	};
}

/** What a push service checks of the sender (RFC 8292): who signed for which service. */
export function signedClaims(authorization: string, publicKey: string): Record<string, unknown> {
	const [, token = "", key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
	if (key !== publicKey) throw new Error("Another key");
	const [head = "", claims = "", signature = ""] = token.split(".");
	const point = Buffer.from(publicKey, "base64url");
	const jwk = {
		kty: "EC",
		crv: "P-256",
		x: point.subarray(1, 33).toString("base64url"),
		y: point.subarray(33).toString("base64url"),
	};
	const isSigned = verify(
		"sha256",
		Buffer.from(`${head}.${claims}`),
		{ key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
		Buffer.from(signature, "base64url"),
	);
	if (!isSigned) throw new Error("Not signed");
	return JSON.parse(Buffer.from(claims, "base64url").toString());
}
