-- CreateTable
CREATE TABLE "question_dismissals" (
    "postId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_dismissals_pkey" PRIMARY KEY ("personId","postId")
);

-- CreateIndex
CREATE INDEX "question_dismissals_postId_idx" ON "question_dismissals"("postId");

-- AddForeignKey
ALTER TABLE "question_dismissals" ADD CONSTRAINT "question_dismissals_postId_fkey" FOREIGN KEY ("postId") REFERENCES "posts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_dismissals" ADD CONSTRAINT "question_dismissals_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
