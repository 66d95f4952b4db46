-- CreateIndex
CREATE INDEX "import_rows_importId_employeeNumber_idx" ON "import_rows"("importId", "employeeNumber");
