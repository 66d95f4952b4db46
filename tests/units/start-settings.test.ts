import { createServer } from "node:net";
import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import {
	addressProblem,
	addressWarning,
	demandFreePort,
	portOf,
	secretProblem,
	webProcessesOf,
} from "@/app/_cli/settings";

test("a secret that could be guessed is refused, with what to set", () => {
	for (const weak of [undefined, "", "short", "a".repeat(64), "abc".repeat(20)])
		expect(secretProblem(weak)).toContain("openssl rand -base64 32");
	expect(secretProblem("Vq3kP0sJ9xZr7LmT2bWc5NdY8gHfA1uE")).toBeUndefined();
});

test("an address must be one that people can type", () => {
	for (const wrong of [undefined, "", "dandelion.example", "ftp://dandelion.example"])
		expect(addressProblem(wrong, 3000)).toContain("export NEXTAUTH_URL=http://localhost:3000");
	for (const right of ["https://dandelion.example", "http://localhost:3000"])
		expect(addressProblem(right, 3000)).toBeUndefined();
});

test("an address without https is pointed out, unless it stays on this machine", () => {
	expect(addressWarning("http://dandelion.example")).toContain("is plain http");
	for (const fine of [
		"https://dandelion.example",
		"http://localhost:3000",
		"http://127.0.0.1:3000",
		"http://[::1]:3000",
	])
		expect(addressWarning(fine)).toBeUndefined();
});

test("a port is a number from 1 to 65535, and 3000 by default", () => {
	expect([undefined, "", "8080"].map(portOf)).toEqual([3000, 3000, 8080]);
	for (const wrong of ["http", "0", "70000", "1.5"]) expect(() => portOf(wrong)).toThrow("is not a port");
});

test("a port that is in use is refused with a free one", async () => {
	const other = createServer();
	const port = await new Promise<number>((resolve) => {
		other.listen(0, () => resolve((other.address() as { port: number }).port));
	});
	try {
		await expect(demandFreePort(port, "npm start")).rejects.toThrow(
			new RegExp(`^Port ${port} is taken by another program. .*PORT=\\d+ npm start$`, "s"),
		);
	} finally {
		other.close();
	}
	await expect(demandFreePort(port, "npm start")).resolves.toBeUndefined();
});

test("there is a web process for each core, as many as asked for, or none beside a worker", () => {
	expect([undefined, ""].map(webProcessesOf)).toEqual([availableParallelism(), availableParallelism()]);
	expect(["0", "1", "12"].map(webProcessesOf)).toEqual([0, 1, 12]);
	for (const wrong of ["all", "-1", "1.5", "1000"])
		expect(() => webProcessesOf(wrong)).toThrow(`WEB_CONCURRENCY=${wrong} is not a number of web processes`);
});
