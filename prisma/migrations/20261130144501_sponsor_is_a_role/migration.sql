-- In a migration of its own: a new value of a type cannot be used in the transaction that adds it.
ALTER TYPE "MembershipRole" ADD VALUE 'sponsor' AFTER 'member';
