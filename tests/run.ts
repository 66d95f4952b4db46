/** `npm test`: the fast checks, the tests on PostgreSQL, and the browser tests on the production build. */
import { check, conclude } from "./check";
import { journeys } from "./e2e/journeys";
import { vitest } from "./vitest-count";

conclude([...(await check()), await vitest("Rooms, on real PostgreSQL", "rooms"), await journeys()]);
