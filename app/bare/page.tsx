import { notFound } from "next/navigation";
import { connection } from "next/server";
import { env } from "@/lib/env";

/** The least a dynamic page can be: what `npm run bench` compares every other page with. Not there otherwise. */
export default async function BarePage() {
	await connection();
	if (!env().DANDELION_BENCH) notFound();
	return <p>{process.uptime()}</p>;
}
