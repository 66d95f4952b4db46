CREATE TYPE "FigureVisibility" AS ENUM ('shown', 'few', 'hidden');

-- Rows that are there already get 0, which rewrites nothing; the first run reads them all.
ALTER TABLE "activities" ADD COLUMN     "writtenIn" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "activities" ALTER COLUMN "writtenIn" SET DEFAULT ((pg_current_xact_id())::text)::bigint;
CREATE INDEX "activities_writtenIn_idx" ON "activities" USING BRIN ("writtenIn");

ALTER TABLE "figures" ADD COLUMN     "denominatorIs" "FigureVisibility" NOT NULL DEFAULT 'shown',
ADD COLUMN     "numeratorIs" "FigureVisibility" NOT NULL DEFAULT 'shown';

ALTER TABLE "spoke_plots" ADD COLUMN     "seedShown" BOOLEAN[] NOT NULL DEFAULT ARRAY[]::BOOLEAN[];

-- Figures whose visibility was never decided are not shown: the next run writes them anew.
DELETE FROM "figure_runs";
ALTER TABLE "figure_runs" DROP COLUMN "lastActivityId",
ADD COLUMN     "pendingDays" DATE[] NOT NULL DEFAULT ARRAY[]::DATE[],
ADD COLUMN     "readUpTo" BIGINT;

-- One visit a day of the organisation, whose zone is a setting: the visit says its day. Earlier visits say none.
DROP INDEX "activities_one_visit_a_day";
CREATE UNIQUE INDEX "activities_one_visit_a_day" ON "activities" ("actorId", ("detail" ->> 'day')) WHERE "kind" = 'person.visited';
