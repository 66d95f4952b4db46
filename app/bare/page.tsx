import { connection } from "next/server";
import { nothingAtThatAddress, page } from "@/app/_web/house-page";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";

/** The least a dynamic page can be: what `npm run bench` compares every other page with. Not there otherwise. */
export default page(async function BarePage() {
	await connection();
	if (!env().DANDELION_BENCH) throw new NotFound();
	return <p>{process.uptime()}</p>;
}, nothingAtThatAddress);
