import { gzipSync } from "node:zlib";
import autocannon from "autocannon";

export interface Load {
	connections: number;
	requestsPerSecond: number;
	p50Ms: number;
	p99Ms: number;
	errors: number;
}

/** Load of some seconds on one address; answers other than 200 are errors. */
export async function load(url: string, cookie: string, connections: number, seconds: number): Promise<Load> {
	const result = await autocannon({ url, connections, duration: seconds, headers: cookie ? { cookie } : {} });
	return {
		connections,
		requestsPerSecond: Math.round(result.requests.total / result.duration),
		p50Ms: result.latency.p50,
		p99Ms: result.latency.p99,
		errors: result.errors + result.non2xx,
	};
}

export interface Weight {
	htmlBytes: number;
	cssBytes: number;
	javaScriptBytes: number;
}

/** What a first visit downloads, compressed: the page, its style sheets and the scripts it names. */
export async function weigh(base: string, path: string, cookie: string): Promise<Weight> {
	const html = await text(base + path, cookie);
	const sum = async (pattern: RegExp) => {
		const addresses = [...new Set([...html.matchAll(pattern)].map((match) => match[1]))];
		const files = await Promise.all(addresses.map((address) => text(new URL(address ?? "", base).toString(), "")));
		return files.reduce((bytes, file) => bytes + gzipSync(file).length, 0);
	};
	return {
		htmlBytes: gzipSync(html).length,
		cssBytes: await sum(/<link rel="stylesheet" href="([^"]+)"/g),
		javaScriptBytes: await sum(/<script[^>]* src="([^"]+\.js[^"]*)"(?![^>]*nomodule)/gi),
	};
}

async function text(url: string, cookie: string): Promise<string> {
	const response = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: "manual" });
	if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
	return response.text();
}

/** The middle one: what disturbs one turn decides nothing. */
export function median(values: number[]): number {
	return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0;
}
