import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import path from "node:path";

interface ReverseProxy {
	name: string;
	/** Listens on `port` and passes every request on to `upstream`. */
	start(port: number, upstream: string): Promise<{ stop(): Promise<void> }>;
}

/** Like a plain `proxy_pass`: `Host` names the upstream, and no header tells what it was. */
const inNode: ReverseProxy = {
	name: "a proxy in Node",
	async start(port, upstream) {
		const { hostname, host, port: upstreamPort } = new URL(upstream);
		const server = createServer((asked, answer) => {
			const { method, url: path, headers } = asked;
			const passed = request({ hostname, port: upstreamPort, method, path, headers: { ...headers, host } }, (given) => {
				answer.writeHead(given.statusCode ?? 502, given.rawHeaders);
				given.pipe(answer);
			});
			passed.on("error", () => answer.destroy());
			asked.pipe(passed);
		}).listen(port, "localhost");
		await once(server, "listening");
		return {
			async stop() {
				server.closeAllConnections();
				server.close();
				await once(server, "close");
			},
		};
	},
};

const NGINX = "/usr/sbin/nginx";

function configuration(folder: string, port: number, upstream: string): string {
	const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
		(kind) => `${kind}_temp_path ${path.join(folder, kind)};`,
	);
	return `
		daemon off; worker_processes 1; pid ${path.join(folder, "nginx.pid")}; error_log ${path.join(folder, "error.log")};
		${process.getuid?.() === 0 ? "user root;" : ""}
		events { worker_connections 256; }
		http {
			access_log off; client_max_body_size 40m; ${temporary.join(" ")}
			server {
				listen 127.0.0.1:${port}; listen [::1]:${port};
				location / { proxy_pass ${upstream}; }
			}
		}`;
}

const nginx: ReverseProxy = {
	name: "nginx",
	async start(port, upstream) {
		mkdirSync("test-results", { recursive: true });
		const folder = path.resolve(mkdtempSync("test-results/nginx-"));
		const file = path.join(folder, "nginx.conf");
		writeFileSync(file, configuration(folder, port, upstream));
		const server = spawn(NGINX, ["-p", folder, "-e", path.join(folder, "error.log"), "-c", file], { stdio: "inherit" });
		const deadline = performance.now() + 20_000;
		while (!(await accepts(port))) {
			if (server.exitCode !== null || performance.now() > deadline) throw new Error("nginx did not start.");
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		return {
			async stop() {
				const ended = once(server, "exit");
				server.kill("SIGTERM");
				await ended;
				rmSync(folder, { recursive: true, force: true });
			},
		};
	},
};

function accepts(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1");
		socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
		socket.once("connect", () => socket.destroy());
	});
}

/** nginx where it is installed (`apt-get install nginx`), and in any case one of a few lines. */
export const reverseProxies: ReverseProxy[] = existsSync(NGINX) ? [inNode, nginx] : [inNode];
if (!existsSync(NGINX))
	console.log("Without nginx (apt-get install nginx) only a proxy in Node stands in front of Dandelion.");
