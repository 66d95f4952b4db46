-- CreateTable
CREATE TABLE "topic_addresses" (
    "slug" TEXT NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "topic_addresses_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "topic_addresses_topicId_idx" ON "topic_addresses"("topicId");

-- AddForeignKey
ALTER TABLE "topic_addresses" ADD CONSTRAINT "topic_addresses_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;
