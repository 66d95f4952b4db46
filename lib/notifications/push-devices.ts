import { z } from "zod";
import { db } from "../db";
import { env } from "../env";
import { NotFound } from "../errors";
import { isPublicHttps } from "../public-address";
import { typedText } from "../typed-text";
import type { Viewer } from "../viewer";

/** Devices of a person at most; the one that was added first makes room. */
export const MOST_DEVICES = 10;

const bytes = (length: number) =>
	z.string().refine((text) => Buffer.from(text, "base64url").length === length && text.length <= 100, "invalid");

/** Where a browser's push service takes messages. Only public hosts, except in a test that receives them on this machine. */
const endpoint = z
	.url()
	.max(1000)
	.refine(
		(address) => isPublicHttps(address) || (env().PUSH_LOCAL && new URL(address).hostname === "127.0.0.1"),
		"push_address",
	);

/** A subscription as the browser gives it. */
export const deviceInput = z.object({
	endpoint,
	/** A point of P-256 and a secret (RFC 8291, section 3.1). */
	publicKey: bytes(65),
	authSecret: bytes(16),
	/** Which browser it is, in words. */
	name: typedText().min(1).max(100),
});
type DeviceInput = z.output<typeof deviceInput>;

/** Adds the browser that the viewer uses, or takes it over from whoever used it before. */
export async function addDevice(viewer: Viewer, device: DeviceInput, at: Date): Promise<void> {
	const { personId, sessionId } = viewer;
	const { endpoint, ...row } = { ...device, personId, sessionId, createdAt: at };
	await db.$transaction(async (tx) => {
		await tx.pushDevice.upsert({
			where: { endpoint },
			create: { endpoint, ...row },
			update: { ...row, lastUsedAt: null },
			select: { id: true },
		});
		const devices = await tx.pushDevice.findMany({
			where: { personId },
			orderBy: [{ createdAt: "desc" }, { id: "desc" }],
			skip: MOST_DEVICES,
			take: MOST_DEVICES,
			select: { id: true },
		});
		await tx.pushDevice.deleteMany({ where: { id: { in: devices.map(({ id }) => id) } } });
	});
}

/** The viewer's devices, newest first. */
export const ownDevices = ({ personId }: Viewer) =>
	db.pushDevice.findMany({
		where: { personId },
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take: MOST_DEVICES,
		select: { id: true, name: true, createdAt: true },
	});

/** @throws NotFound for a device of somebody else */
export async function removeDevice({ personId }: Viewer, id: string): Promise<void> {
	const { count } = await db.pushDevice.deleteMany({ where: { id, personId } });
	if (count === 0) throw new NotFound();
}
