/** Asks for the health of an instance with its own database address; prints the answer. */
import { GET } from "@/app/api/health/route";

await GET();
const start = performance.now();
const response = await GET();
console.log(JSON.stringify({ status: response.status, body: await response.json(), ms: performance.now() - start }));
process.exit(0);
