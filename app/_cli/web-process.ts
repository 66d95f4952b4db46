/** A web process, started by `web.ts`: Next's server, and before it the bounds of what anybody may send. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { negotiateLocale } from "@/app/_web/locale";
import { isLarge, type Refusal, refusalOf } from "@/app/_web/request-bounds";
import { translator } from "@/lib/i18n/translator";

/** How long somebody may go on sending what was refused, so that they get to read why. */
const LINGER_MS = 1_000;

/** Files that may be on their way in: Next keeps each in memory until it is whole. */
const FILES_AT_ONCE = 6;

const port = Number(process.argv[2]);
/** Undefined listens on every address of this machine. */
const host = process.argv[3];
const app = next({ dev: false, hostname: host ?? "localhost", port });
await app.prepare();
const handle = app.getRequestHandler();

let filesInFlight = 0;

const server = createServer((request, response) => {
	const refusal = refusalOf(request);
	if (refusal) return refuse(request, response, refusal);
	if (isLarge(request)) {
		if (filesInFlight >= FILES_AT_ONCE) return refuse(request, response, { status: 503, text: "refusals.busy" });
		filesInFlight++;
		response.once("close", () => filesInFlight--);
	}
	void handle(request, response);
});

function refuse(request: IncomingMessage, response: ServerResponse, { status, text }: Refusal): void {
	const t = translator(negotiateLocale(request.headers["accept-language"] ?? null));
	response.writeHead(status, {
		"content-type": "text/plain; charset=utf-8",
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
		...(status === 405 && { allow: "GET, HEAD, POST, OPTIONS" }),
		...(status === 503 && { "retry-after": "5" }),
	});
	response.end(t(text));
	request.resume();
	const patience = setTimeout(() => request.destroy(), LINGER_MS);
	request.once("close", () => clearTimeout(patience));
}

for (const signal of ["SIGTERM", "SIGINT"] as const)
	process.once(signal, () => server.close(() => void app.close().then(() => process.exit(0))));
server.listen(port, host);
