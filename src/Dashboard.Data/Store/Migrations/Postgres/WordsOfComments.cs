namespace Dashboard.Data.Store.Migrations.Postgres;

/// <summary>
/// The part of the search index that is written by hand, https://www.postgresql.org/docs/current/textsearch-indexes.html. Words come ready made,
/// so that no dictionary and no locale of the server has a say.
/// </summary>
internal static class WordsOfComments
{
    public const string Up =
        """
        ALTER TABLE "SearchEntries" ADD COLUMN "Words" tsvector NOT NULL;
        CREATE INDEX "IX_SearchEntries_Words" ON "SearchEntries" USING gin ("Words");
        """;

    public const string Down =
        """
        DROP INDEX "IX_SearchEntries_Words";
        ALTER TABLE "SearchEntries" DROP COLUMN "Words";
        """;
}
