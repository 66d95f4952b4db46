/** What the tests use of the package, which brings no types. */
declare module "oidc-provider" {
	import type { IncomingMessage, ServerResponse } from "node:http";

	export default class Provider {
		constructor(issuer: string, configuration: Record<string, unknown>);
		callback(): (request: IncomingMessage, response: ServerResponse) => void;
	}
}
