import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Events, OAuth2Server } from "oauth2-mock-server";
import Provider from "oidc-provider";
import { vi } from "vitest";
import { env } from "@/lib/env";
import { APP_ORIGIN, type Visitor } from "./visitor";

export interface Account {
	email?: string;
	email_verified?: boolean | string;
}

export interface Issuer {
	url: string;
	close(): Promise<void>;
}

interface IssuerOptions {
	/** The accounts by subject. */
	accounts: Record<string, Account>;
	/** Puts the address into the signed token; otherwise it is asked for separately. */
	addressInToken?: boolean;
}

/** The app uses this issuer until the returned function is called. */
function chooseIssuer(url: string): () => void {
	const settings = env();
	const before = { ...settings };
	Object.assign(settings, {
		OIDC_ISSUER: url,
		OIDC_CLIENT_ID: "dandelion",
		OIDC_CLIENT_SECRET: "a secret of theirs",
		OIDC_NAME: "Semis ID",
	});
	return () =>
		void Object.assign(settings, before, { OIDC_ISSUER: before.OIDC_ISSUER, OIDC_CLIENT_ID: before.OIDC_CLIENT_ID });
}

/** Another program: it sends whatever claims it is given, asks nobody, and signs in its only account. */
export async function openLooseIssuer(account: Account): Promise<Issuer> {
	const server = new OAuth2Server();
	await server.issuer.keys.generate("RS256");
	await server.start(0, "localhost");
	const { url } = server.issuer;
	if (!url) throw new Error("The provider has no address");
	server.service.on(Events.BeforeTokenSigning, (token) => {
		Object.assign(token.payload, { sub: "loose-1", aud: "dandelion" });
	});
	server.service.on(Events.BeforeUserinfo, (answer) => {
		answer.body = { sub: "loose-1", ...account };
	});
	const leave = chooseIssuer(url);
	return {
		url,
		async close() {
			leave();
			await server.stop();
		},
	};
}

/** A real, certified OpenID provider, which the app uses until it is closed. */
export async function openIssuer({ accounts, addressInToken = false }: IssuerOptions): Promise<Issuer> {
	// It warns that this setup is for development.
	const quiet = (["info", "warn"] as const).map((level) => vi.spyOn(console, level).mockReturnValue());
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const provider = new Provider(url, {
		clients: [
			{
				client_id: "dandelion",
				client_secret: "a secret of theirs",
				redirect_uris: [`${APP_ORIGIN}/api/auth/callback/oidc`],
			},
		],
		claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
		conformIdTokenClaims: !addressInToken,
		cookies: { keys: ["a key of theirs"] },
		pkce: { required: () => true },
		findAccount: (_: unknown, sub: string) =>
			accounts[sub] && { accountId: sub, claims: () => ({ sub, ...accounts[sub] }) },
	});
	server.on("request", provider.callback());
	const leave = chooseIssuer(url);
	return {
		url,
		async close() {
			leave();
			for (const spy of quiet) spy.mockRestore();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

/** Signs in at the provider as `subject` through its forms, and returns the address that it redirects to. */
export async function signInAtIssuer(visitor: Visitor, authorizationUrl: string, subject: string): Promise<string> {
	let address = authorizationUrl;
	for (let step = 0; step < 12; step++) {
		if (address.startsWith(APP_ORIGIN)) return address;
		let response = await visitor.elsewhere(address);
		if (response.status === 200) {
			const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1] ?? "";
			response = await visitor.elsewhere(address, { prompt, login: subject, password: "anything" });
		}
		const next = response.headers.get("location");
		if (!next) throw new Error(`The provider stopped at ${address}: ${response.status} ${await response.text()}`);
		address = new URL(next, address).toString();
	}
	throw new Error("The provider goes round in circles");
}
