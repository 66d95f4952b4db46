-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'bounced';
