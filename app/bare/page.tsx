import { connection } from "next/server";
import { addressNotFound, pageWithStatus } from "@/app/_web/page-with-status";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";

/** An empty dynamic page, with which `npm run bench` compares the others. 404 outside the bench. */
export default pageWithStatus(async function BarePage() {
	await connection();
	if (!env().DANDELION_BENCH) throw new NotFound();
	return <p>{process.uptime()}</p>;
}, addressNotFound);
