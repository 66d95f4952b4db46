/** `npm test`: the fast checks, the rooms on real PostgreSQL, and journeys in a real browser on the production build. */
import { check, conclude } from "./check";
import { journeys } from "./e2e/journeys";
import { vitest } from "./vitest-count";

conclude([...(await check()), await vitest("Rooms, on real PostgreSQL", "rooms"), await journeys()]);
