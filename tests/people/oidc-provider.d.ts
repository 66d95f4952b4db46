/** The types that the tests need; the package has none. */
declare module "oidc-provider" {
	import type { IncomingMessage, ServerResponse } from "node:http";

	export default class Provider {
		constructor(issuer: string, configuration: Record<string, unknown>);
		callback(): (request: IncomingMessage, response: ServerResponse) => void;
	}
}
