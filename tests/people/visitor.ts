import { AppRouteRouteModule } from "next/dist/server/route-modules/app-route/module.js";
import { NextRequest, NextResponse } from "next/server";
import * as authRoute from "@/app/api/auth/[...nextauth]/route";

export const APP_ORIGIN = "http://localhost:3000";

type Handlers = Partial<Record<"GET" | "POST", (request: NextRequest, context: never) => unknown>>;

/** Next's own runner of a route: `cookies()` and `headers()` are those of the request, as in the server. */
async function runRoute(handlers: Handlers, params: Record<string, string[]>, request: NextRequest): Promise<Response> {
	const route = new AppRouteRouteModule({
		definition: { kind: "APP_ROUTE", page: "/route", pathname: "/route", filename: "route", bundlePath: "" } as never,
		userland: () => handlers as never,
		resolvedPagePath: "/route",
		nextConfigOutput: undefined,
		distDir: "",
		relativeProjectDir: "",
	});
	return route.handle(request, {
		params,
		renderOpts: { experimental: {}, cacheLifeProfiles: {} },
		previewProps: {},
		sharedContext: { buildId: "", deploymentId: "" },
	} as never);
}

/** A minimal browser for signing in: it keeps cookies by host and does not follow redirects. */
export class Visitor {
	/** As the browser names itself. */
	userAgent = "";

	private readonly jars = new Map<string, Map<string, string>>();

	cookies(host: string): Map<string, string> {
		const jar = this.jars.get(host) ?? new Map<string, string>();
		this.jars.set(host, jar);
		return jar;
	}

	/** The session cookie, if the visitor is signed in. */
	get session(): string | undefined {
		return this.cookies("localhost:3000").get("next-auth.session-token");
	}

	private request(
		address: string,
		init: { method?: string; body?: URLSearchParams; origin?: string } = {},
	): NextRequest {
		const { origin, ...rest } = init;
		const jar = this.cookies(new URL(address).host);
		return new NextRequest(address, {
			...rest,
			headers: {
				cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; "),
				"accept-language": "en",
				"user-agent": this.userAgent,
				...(rest.method === "POST" ? { origin: origin ?? APP_ORIGIN } : {}),
			},
		});
	}

	private keep(host: string, response: Response): Response {
		const jar = this.cookies(host);
		for (const { name, value, maxAge, expires } of new NextResponse(null, {
			headers: response.headers,
		}).cookies.getAll()) {
			const gone = maxAge === 0 || (expires !== undefined && Number(expires) < Date.now());
			if (gone) jar.delete(name);
			else jar.set(name, value);
		}
		return response;
	}

	/** Opens an address of next-auth, or posts to it. */
	async auth(address: string, post?: { body?: Record<string, string>; origin?: string }): Promise<Response> {
		const url = new URL(address, APP_ORIGIN);
		const request = this.request(url.toString(), {
			...(post ? { method: "POST", body: new URLSearchParams(post.body) } : {}),
			origin: post?.origin,
		});
		const nextauth = url.pathname.split("/").slice(3);
		return this.keep(url.host, await runRoute(authRoute as Handlers, { nextauth }, request));
	}

	/** Runs work as an action does: in a request with the visitor's cookies. */
	async act<T>(work: () => Promise<T>): Promise<T> {
		let result: { value: T } | undefined;
		const handlers: Handlers = {
			POST: async () => {
				result = { value: await work() };
				return new Response();
			},
		};
		this.keep(
			"localhost:3000",
			await runRoute(handlers, {}, this.request(`${APP_ORIGIN}/sign-in`, { method: "POST" })),
		);
		if (!result) throw new Error("The action did not finish");
		return result.value;
	}

	/** Sends a form to an action that redirects, and returns the address. */
	async submit(action: (form: FormData) => Promise<unknown>, fields: Record<string, string>): Promise<string | null> {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		const handlers: Handlers = { POST: () => action(form) };
		const request = this.request(`${APP_ORIGIN}/sign-in`, { method: "POST" });
		return this.keep("localhost:3000", await runRoute(handlers, {}, request)).headers.get("location");
	}

	/** Opens a page of another host, or posts a form to it. */
	async elsewhere(address: string, form?: Record<string, string>): Promise<Response> {
		const { host } = new URL(address);
		const jar = this.cookies(host);
		const response = await fetch(address, {
			method: form ? "POST" : "GET",
			body: form && new URLSearchParams(form),
			redirect: "manual",
			headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
		});
		return this.keep(host, response);
	}
}
