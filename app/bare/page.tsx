import { connection } from "next/server";
import { addressNotFound, pageWithStatus } from "@/app/_web/page-with-status";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";

/** The least a dynamic page can be: what `npm run bench` compares every other page with. Not there otherwise. */
export default pageWithStatus(async function BarePage() {
	await connection();
	if (!env().DANDELION_BENCH) throw new NotFound();
	return <p>{process.uptime()}</p>;
}, addressNotFound);
